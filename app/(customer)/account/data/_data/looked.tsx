import { useTimeZone, useTranslations } from "next-intl";
import { Initials } from "#app/_ui/initials.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { dayOf } from "#server/platform/format/day.ts";
import type { LookPage, LookView } from "#server/privacy/schema.ts";
import { DayHeading } from "./day-heading.tsx";
import { Look } from "./look.tsx";

/** Who of staff opened what, a day below the other. */
export function Looked({ page, isFirst }: { page: LookPage; isFirst: boolean }) {
  const t = useTranslations("privacy.looked");
  const days = byDay(page.looks, useTimeZone() ?? "UTC");
  return (
    <Sheet aria-labelledby="looked" className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 id="looked" className="text-xl">
          {t("title")}
        </h2>
        <p className="text-sm text-soft">{t("lead")}</p>
      </header>
      {days.length === 0 && <p className="text-soft">{t("none")}</p>}
      {days.map(({ day, looks }) => (
        <section key={day} className="grid gap-1">
          <DayHeading day={day} />
          <ul className="grid divide-y divide-line">
            {looks.map((look) => (
              <Look key={look.id} look={look} mark={<Initials name={look.name} />} />
            ))}
          </ul>
        </section>
      ))}
      <Pages nextCursor={page.nextCursor} isFirst={isFirst} />
    </Sheet>
  );
}

function Pages({ nextCursor, isFirst }: { nextCursor: string | null; isFirst: boolean }) {
  const t = useTranslations("privacy.looked");
  if (isFirst && !nextCursor) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap gap-3">
      {!isFirst && <LinkButton href="/account/data#looked">{t("newest")}</LinkButton>}
      {nextCursor && (
        <LinkButton href={`/account/data?before=${encodeURIComponent(nextCursor)}#looked`}>
          {t("earlier")}
        </LinkButton>
      )}
    </nav>
  );
}

function byDay(looks: LookView[], timeZone: string) {
  const days = Map.groupBy(looks, ({ at }) => dayOf(at, timeZone));
  return [...days].map(([day, ofDay]) => ({ day, looks: ofDay }));
}
