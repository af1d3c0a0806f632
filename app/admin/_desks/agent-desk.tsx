"use client";

import { CircleAlert, CircleDashed, CircleDot, CirclePause, Sprout } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { AgentDesk as AgentDeskView, DeskConversation } from "#server/desk/schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Initials } from "#app/_ui/initials.tsx";
import { languageNames } from "#app/_ui/language-names.ts";
import { rowTimeTag } from "#app/_ui/tags.tsx";
import { AssignedChats } from "./assigned-chats.tsx";
import { SignOff } from "./sign-off.tsx";

const LOOKS = {
  online: { tone: "accent", icon: CircleDot },
  away: { tone: "soon", icon: CirclePause },
  absent: { tone: "neutral", icon: CircleDashed },
} as const;

export function AgentDesk({
  agent,
  onMove,
}: {
  agent: AgentDeskView;
  onMove: (conversation: DeskConversation) => void;
}) {
  const t = useTranslations("desk.desks");
  const { name, isNew, conversations } = agent;
  return (
    <article aria-label={name} className="rounded-md bg-sheet px-4 py-4 shadow-sm sm:px-5">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Initials name={name} />
        <div className="min-w-0 grow">
          <h3 className="truncate font-sans text-base font-semibold">
            <bdi>{name}</bdi>
          </h3>
          <Since {...agent} />
        </div>
        {isNew && (
          <Badge icon={Sprout} tone="soon">
            {t("firstShift")}
          </Badge>
        )}
        <State {...agent} />
      </header>
      {isNew && <SignOff {...agent} />}
      {conversations.length === 0 ? (
        <p className="mt-3 text-sm text-soft">{t("noConversation")}</p>
      ) : (
        <ul className="mt-3 divide-y divide-line border-t border-line">
          {conversations.map((conversation) => (
            <AssignedChats key={conversation.id} {...{ conversation, onMove }} />
          ))}
        </ul>
      )}
    </article>
  );
}

/** Who is on a shift and not there is no colleague who is off. */
function State({ state, shift }: AgentDeskView) {
  const t = useTranslations("desk.desks");
  if (state === "absent" && shift) {
    return (
      <Badge tone="late" icon={CircleAlert}>
        {t("missing")}
      </Badge>
    );
  }
  return <Badge {...LOOKS[state]}>{t(`states.${state}`)}</Badge>;
}

function Since({ state, since, shift, languages }: AgentDeskView) {
  const t = useTranslations("desk.desks");
  const locale = useLocale();
  return (
    <p className="flex flex-wrap gap-x-3 text-sm text-soft">
      {since && (
        <span>{t.rich(state === "online" ? "since" : "lastSeen", { at: rowTimeTag(since) })}</span>
      )}
      {shift && <span>{t.rich("onShift", { until: rowTimeTag(shift.endsAt) })}</span>}
      {languages.length > 0 && (
        <span suppressHydrationWarning>{languageNames(languages, locale)}</span>
      )}
    </p>
  );
}
