import { useTranslations } from "next-intl";
import { Money } from "#app/_ui/money.tsx";
import type { CaseSummary } from "#server/plans/schema.ts";
import { Steps } from "./steps.tsx";

/** Who has to act next, and what holds until then. */
export function CaseCard({ row }: { row: CaseSummary }) {
  const t = useTranslations("cases");
  const heading = `case-${row.id}`;
  return (
    <section aria-labelledby={heading} className="card p-4 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={heading} className="font-sans text-lg font-semibold tracking-normal">
          {t(`names.${row.kind}`)}
        </h2>
        <Money amount={row.amount} size="large" />
      </div>
      <p className="mt-1 max-w-xl">{t(`standing.${row.state}`)}</p>
      <Steps
        steps={[
          { key: "opened", label: t("states.open"), at: row.openedAt },
          { key: "ended", label: t(`states.${row.state}`), at: row.endedAt },
        ]}
      />
    </section>
  );
}
