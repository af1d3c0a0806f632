import { useLocale, useTranslations } from "next-intl";
import { isolated } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { type Amount, moneyText } from "#server/platform/format/money.ts";

/** What is used of it, from the side at which one begins to read. */
export function LimitBar({ used, limit }: { used: Amount; limit: Amount }) {
  const t = useTranslations("spending.limit");
  const locale = useLocale();
  const text = (amount: Amount) => isolated(moneyText(amount, locale));
  const share = limit.minor > 0 ? Math.min(1, used.minor / limit.minor) : 1;
  return (
    <>
      <div
        role="img"
        aria-label={t("bar", { used: text(used), limit: text(limit) })}
        className="mt-3 flex h-3 overflow-hidden rounded-full border border-edge bg-track"
      >
        <span className="bg-accent" style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <dl className="mt-3 flex flex-wrap justify-between gap-x-8 gap-y-2">
        <div>
          <dt className="text-sm text-soft">{t("used")}</dt>
          <dd>
            <Money amount={used} size="large" />
          </dd>
        </div>
        <div className="text-end">
          <dt className="text-sm text-soft">{t("limit")}</dt>
          <dd>
            <Money amount={limit} size="large" />
          </dd>
        </div>
      </dl>
    </>
  );
}
