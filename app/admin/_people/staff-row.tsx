import { Ban, CircleDot, MailQuestion } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { StaffView } from "#server/staff/schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Initials } from "#app/_ui/initials.tsx";
import { languageNames } from "#app/_ui/language-names.ts";
import { listText } from "#app/_ui/list-text.ts";
import { dayOfTag } from "#app/_ui/tags.tsx";
import { PersonMenu } from "./person-menu.tsx";

const GRID =
  "grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 py-4 " +
  "sm:grid-cols-[auto_repeat(2,minmax(0,1fr))_auto] lg:grid-cols-[auto_minmax(0,5fr)_minmax(0,3fr)_minmax(0,5fr)_auto] lg:gap-x-5";

export function StaffRow({ person }: { person: StaffView }) {
  const t = useTranslations("staff");
  const { name, email, as, isMe } = person;
  return (
    <li aria-label={name} className={GRID}>
      <Initials name={name} />
      <div className="min-w-0 sm:col-span-2 lg:col-span-1">
        <p className="truncate font-semibold">
          <bdi>{name}</bdi>
          {isMe && <span className="ms-2 text-sm font-normal text-soft">{t("you")}</span>}
        </p>
        <p className="truncate text-sm text-soft">
          <bdi>{email}</bdi>
        </p>
      </div>
      <div className="order-last col-start-2 col-end-4 text-sm sm:col-end-3 lg:order-none lg:col-auto">
        <p className="font-semibold">{t(`roles.${as}`)}</p>
        <State {...person} />
      </div>
      <div className="order-last col-start-2 col-end-4 text-sm sm:col-start-3 lg:order-none lg:col-auto">
        <Skills {...person} />
      </div>
      <PersonMenu person={person} />
    </li>
  );
}

function State({ state, online, openConversations, invitedAt, deactivatedAt }: StaffView) {
  const t = useTranslations("staff");
  if (state === "invited") {
    return (
      <Badge icon={MailQuestion} tone="soon">
        <span>{t.rich("invitedAt", { at: dayOfTag(invitedAt ?? "", "short") })}</span>
      </Badge>
    );
  }
  if (state === "deactivated") {
    return (
      <Badge icon={Ban}>
        <span>{t.rich("deactivatedAt", { at: dayOfTag(deactivatedAt ?? "", "short") })}</span>
      </Badge>
    );
  }
  return (
    <p className="flex flex-wrap gap-x-3 text-soft">
      {online && (
        <Badge icon={CircleDot} tone="accent">
          {t("online")}
        </Badge>
      )}
      {(online || openConversations > 0) && (
        <span>{t("conversations", { count: openConversations })}</span>
      )}
      {!online && openConversations === 0 && <span>{t("states.active")}</span>}
    </p>
  );
}

function Skills({ skills, languages }: StaffView) {
  const t = useTranslations("staff");
  const locale = useLocale();
  const named = skills.filter((skill) => skill !== "other").map((skill) => t(`skills.${skill}`));
  return (
    <>
      <p>{named.length > 0 ? listText(named, locale) : t("noSkills")}</p>
      <p className="text-soft">
        {languages.length > 0 ? languageNames(languages, locale) : t("noLanguages")}
      </p>
    </>
  );
}
