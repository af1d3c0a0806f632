import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "#app/_ui/cn.ts";
import { Money } from "#app/_ui/money.tsx";
import { dayOfTag, moneyTag } from "#app/_ui/tags.tsx";
import type { PlanDetail } from "#server/plans/schema.ts";

type Item = PlanDetail["purchase"]["items"][number];

export function Receipt({ plan }: { plan: PlanDetail }) {
  const t = useTranslations("plans.purchase");
  const { purchase, interest, principal, total, saved } = plan;
  const percent = usePercent();
  const rate = percent(plan.rateBps);
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt" className="font-sans text-lg font-semibold tracking-normal">
        {t("title")}
      </h2>
      <div className="card mt-3 px-4 pt-2 pb-4 sm:px-5">
        <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 text-sm">
          {purchase.items.map((item) => (
            <Line key={item.title} term={<ItemName item={item} />}>
              <Money amount={{ ...item.unit, minor: item.unit.minor * item.quantity }} />
            </Line>
          ))}
          {interest.minor > 0 && (
            <>
              <Line term={t("goods")}>
                <Money amount={principal} />
              </Line>
              <Line term={t("interest", { rate })}>
                <Money amount={interest} />
              </Line>
              {plan.effectiveRateBps !== null && (
                <Line term={t("effective")}>
                  <bdi>{percent(plan.effectiveRateBps)}</bdi>
                </Line>
              )}
            </>
          )}
          <Line term={t("total")} strong>
            <Money amount={total} />
          </Line>
          {saved.minor > 0 && (
            <Line term={t("saved")}>
              <Money amount={saved} />
            </Line>
          )}
        </dl>
        <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 text-sm">
          <dt className="text-soft">{t("merchant")}</dt>
          <dd>
            <bdi>{plan.merchant}</bdi> <bdi className="text-soft">{purchase.merchantWebsite}</bdi>
          </dd>
          <dt className="text-soft">{t("reference")}</dt>
          <dd className="break-all">
            <bdi className="tabular-nums">{purchase.reference}</bdi>
          </dd>
          {plan.state === "settled" && plan.settledAt && (
            <>
              <dt className="text-soft">{t("settled")}</dt>
              <dd>
                {t.rich(plan.settledEarly ? "settledEarly" : "settledOn", {
                  day: dayOfTag(plan.settledAt, "full"),
                })}
              </dd>
            </>
          )}
        </dl>
      </div>
    </section>
  );
}

type LineProps = { term: ReactNode; strong?: boolean; children: ReactNode };

function Line({ term, strong = false, children }: LineProps) {
  const look = strong ? "border-t border-edge font-semibold" : "border-t border-line";
  return (
    <>
      <dt className={cn("py-2 first:border-t-0", look)}>{term}</dt>
      <dd className={cn("-ms-6 py-2 ps-6 text-end nth-2:border-t-0", look)}>{children}</dd>
    </>
  );
}

function ItemName({ item }: { item: Item }) {
  const t = useTranslations("plans.purchase");
  return (
    <>
      <bdi>{item.title}</bdi>
      {item.quantity > 1 && (
        <span className="block text-soft">
          {t.rich("each", { quantity: item.quantity, amount: moneyTag(item.unit) })}
        </span>
      )}
    </>
  );
}

/** Hundredths of a percent: 1290 → "12.9 %". */
function usePercent() {
  const format = new Intl.NumberFormat(useLocale(), { style: "percent", maximumFractionDigits: 2 });
  return (bps: number) => format.format(bps / 10_000);
}
