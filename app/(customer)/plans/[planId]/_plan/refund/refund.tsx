import { useTranslations } from "next-intl";
import { isolated } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { moneyTag } from "#app/_ui/tags.tsx";
import type { RefundView } from "#server/plans/refund-view.ts";
import { WayBack } from "./way-back.tsx";

/** How much, which payments it makes smaller, what comes back, and where that is right now. */
export function Refund({ refund }: { refund: RefundView }) {
  const t = useTranslations("plans.refund");
  const { id, amount, merchant, toPlan, waysBack, createdAt } = refund;
  const heading = `refund-${id}`;
  return (
    <section aria-labelledby={heading} className="card grid gap-4 p-4 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={heading} className="font-sans text-lg font-semibold tracking-normal">
          {t("title", { merchant: isolated(merchant) })}
        </h2>
        <Money amount={amount} size="large" />
      </div>
      {toPlan.minor > 0 && <Lowered refund={refund} />}
      {waysBack.map((way) => (
        <WayBack key={way.method} {...{ way, createdAt }} />
      ))}
    </section>
  );
}

function Lowered({ refund: { toPlan, lowered } }: { refund: RefundView }) {
  const t = useTranslations("plans.refund");
  return (
    <div>
      <p className="font-semibold">{t.rich("toPlan", { amount: moneyTag(toPlan) })}</p>
      <ul className="mt-1 grid gap-0.5 text-sm text-soft">
        {lowered.map(({ number, by, left }) => (
          <li key={number}>
            {t.rich(left.minor > 0 ? "lowered" : "loweredWhole", {
              number,
              by: moneyTag(by),
              left: moneyTag(left),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
