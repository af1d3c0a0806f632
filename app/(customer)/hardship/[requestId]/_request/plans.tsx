import { useTranslations } from "next-intl";
import { NowText } from "#app/_hardship/terms.tsx";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { Link } from "#app/_ui/link.tsx";
import { moneyTag } from "#app/_ui/tags.tsx";
import type { RequestView } from "#server/hardship/schema.ts";

/** What it is about: paused, or with the dates that are good now. */
export function Plans({ request: { plans, state } }: { request: RequestView }) {
  const t = useTranslations("hardship");
  return (
    <section aria-labelledby="plans">
      <h2 id="plans" tabIndex={-1} className="mb-2 font-sans text-lg font-semibold tracking-normal">
        {t("request.plans")}
      </h2>
      <ul className="card divide-y divide-line">
        {plans.map((plan) => (
          <li key={plan.id} className="flex items-start gap-3 px-4 py-3">
            <PurchaseTile purchase={plan} />
            <div className="min-w-0 grow text-sm">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <Link href={`/plans/${plan.id}`} className="link text-base font-semibold">
                  <bdi>{plan.merchant}</bdi>
                </Link>
                <span>{t.rich("form.left", { amount: moneyTag(plan.remaining) })}</span>
              </div>
              <bdi className="block truncate text-soft">{plan.title}</bdi>
              <p className="text-soft">
                {state === "waiting" ? t("request.paused") : <NowText plan={plan} />}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
