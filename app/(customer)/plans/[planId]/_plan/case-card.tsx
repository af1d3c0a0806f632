import { useTranslations } from "next-intl";
import { KIND_ICONS } from "#app/_cases/kind-icons.ts";
import { StandingBadge, StandingText, waitsForCustomer } from "#app/_cases/standing.tsx";
import { cn } from "#app/_ui/cn.ts";
import { IconTile } from "#app/_ui/icon-tile.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import type { CaseSummary } from "#server/plans/schema.ts";

/** What was reported, who has to act next, and the way to all of it; loud where it is the reader. */
export function CaseCard({ row }: { row: CaseSummary }) {
  const t = useTranslations("cases");
  const heading = `case-${row.id}`;
  const isAsked = waitsForCustomer(row);
  return (
    <section
      aria-labelledby={heading}
      className={cn("card grid gap-3 p-4 sm:p-5", isAsked && "border-soon")}
    >
      <div className="flex items-start gap-3">
        <IconTile icon={KIND_ICONS[row.kind]} />
        <div className="grid min-w-0 grow justify-items-start gap-1">
          <div className="flex w-full flex-wrap items-baseline justify-between gap-x-4">
            <h2 id={heading} className="font-sans text-lg font-semibold tracking-normal">
              {t(`names.${row.kind}`)}
            </h2>
            <Money amount={row.amount} className="font-semibold" />
          </div>
          <StandingBadge row={row} />
        </div>
      </div>
      <p className="max-w-xl text-sm">
        <StandingText row={row} />
      </p>
      <LinkButton
        href={`/cases/${row.id}`}
        kind={isAsked ? "primary" : "quiet"}
        size="row"
        className="sm:justify-self-start print:hidden"
      >
        {t(isAsked ? "card.answer" : "card.view")}
      </LinkButton>
    </section>
  );
}
