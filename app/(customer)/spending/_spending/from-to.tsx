import { useTranslations } from "next-intl";
import { Money } from "#app/_ui/money.tsx";
import type { Amount } from "#server/platform/format/money.ts";

/** How it is and how it would be, before anything is set. */
export function FromTo({ from, to }: { from: Amount | null; to: Amount | null }) {
  const t = useTranslations("spending.lowering");
  const amount = (of: Amount | null) => (of ? <Money amount={of} size="large" /> : t("none"));
  return (
    <dl className="flex flex-wrap items-end gap-x-5 gap-y-2 rounded-md border border-line bg-sheet px-4 py-3">
      <div>
        <dt className="text-sm text-soft">{t("from")}</dt>
        <dd className="text-soft">{amount(from)}</dd>
      </div>
      <div>
        <dt className="text-sm text-soft">{t("to")}</dt>
        <dd className="font-semibold">
          <span aria-hidden className="turns me-3 inline-block text-accent">
            →
          </span>
          {amount(to)}
        </dd>
      </div>
    </dl>
  );
}
