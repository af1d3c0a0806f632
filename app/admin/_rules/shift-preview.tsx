import { useLocale, useTranslations } from "next-intl";
import type { ShiftRuleName } from "#server/shifts/policy.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { figure } from "./preview-frame.tsx";

type PreviewProps = {
  rules: Record<ShiftRuleName, number>;
  currency: string;
  isWrong: boolean;
};

/** What an hour and a whole week are paid with the rules as they are typed. */
export function ShiftPreview({ rules, currency, isWrong }: PreviewProps) {
  const t = useTranslations("rules.preview");
  const locale = useLocale();
  const { hourlyMinor, rushPercent, weekHours } = rules;
  const money = (minor: number) => isolated(moneyText({ minor, currency }, locale));
  return (
    <section aria-labelledby="preview-working" className="grid gap-3 rounded-md bg-wash p-4 sm:p-5">
      <h3 id="preview-working" className="text-base">
        {t("title.working")}
      </h3>
      <p role="status">
        {isWrong
          ? t("wrong")
          : t.rich("working.pay", {
              hour: money(hourlyMinor),
              rush: money(Math.round((hourlyMinor * (100 + rushPercent)) / 100)),
              week: money(hourlyMinor * weekHours),
              b: figure,
            })}
      </p>
    </section>
  );
}
