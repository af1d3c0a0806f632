import { useTranslations } from "next-intl";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { Link } from "#app/_ui/link.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";
import type { MyCases } from "#server/cases/schema.ts";

/** Those that something can be reported about; each leads straight to it. */
export function Purchases({ purchases }: { purchases: MyCases["reportable"] }) {
  const t = useTranslations("cases.mine");
  return (
    <section aria-labelledby="report" className="mt-8">
      <h2 id="report" className="font-sans text-lg font-semibold tracking-normal">
        {t("report")}
      </h2>
      <p className="mb-2 text-sm text-soft">{t("reportText")}</p>
      <ul className="card divide-y divide-line">
        {purchases.map(({ id, merchant, look, title, purchasedAt }) => (
          <li key={id}>
            <Link
              href={`/plans/${id}/report`}
              className="flex min-h-14 items-center gap-3 px-4 py-3 hover:bg-wash/60"
            >
              <PurchaseTile purchase={{ merchant, look }} />
              <span className="min-w-0 leading-snug">
                <span className="block font-semibold">
                  <bdi>{merchant}</bdi>
                </span>
                <span className="block text-sm text-soft">
                  <bdi>{title}</bdi>, {t.rich("bought", { day: dayOfTag(purchasedAt, "long") })}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
