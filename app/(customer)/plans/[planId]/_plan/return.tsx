import { useTranslations } from "next-intl";
import { isolated } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import type { ReturnView } from "#server/plans/schema.ts";
import { Steps } from "./steps.tsx";

/** Who has to act next, and what holds until then. */
export function Return({ row }: { row: ReturnView }) {
  const t = useTranslations("plans.return");
  const heading = `return-${row.id}`;
  return (
    <section aria-labelledby={heading} className="card p-4 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={heading} className="font-sans text-lg font-semibold tracking-normal">
          {t("title", { merchant: isolated(row.merchant) })}
        </h2>
        <Money amount={row.amount} size="large" />
      </div>
      <p className="mt-1 max-w-xl">{t(row.state)}</p>
      <Steps
        steps={[
          { key: "opened", label: t("steps.opened"), at: row.openedAt },
          {
            key: "answered",
            label: t(row.state === "open" ? "steps.waiting" : `steps.${row.state}`),
            at: row.endedAt,
          },
        ]}
      />
    </section>
  );
}
