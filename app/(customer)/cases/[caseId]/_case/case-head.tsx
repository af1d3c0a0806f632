import { useTranslations } from "next-intl";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";
import type { CaseView } from "#server/cases/schema.ts";

/** What it is about: what is wrong, with what, from whom, and how much. */
export function CaseHead({ row }: { row: CaseView }) {
  const t = useTranslations("cases");
  return (
    <header className="flex items-start gap-4">
      <PurchaseTile purchase={row} size="due" isFirst />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h1 className="text-xl wrap-anywhere sm:text-2xl">{t(`names.${row.kind}`)}</h1>
          <Money amount={row.amount} size="large" />
        </div>
        <p className="mt-1 leading-snug wrap-anywhere">
          <bdi>{row.merchant}</bdi>: <bdi>{row.title}</bdi>
        </p>
        <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-soft">
          <span>{t.rich("case.about", { day: dayOfTag(row.openedAt, "full") })}</span>
          <span>{t("case.reference", { reference: isolated(row.reference) })}</span>
        </p>
      </div>
    </header>
  );
}
