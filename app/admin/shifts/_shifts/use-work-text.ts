import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { WorkView } from "#server/shifts/schema.ts";
import { roughMoneyText } from "#server/platform/format/money.ts";
import { rangeText, timeText } from "#server/platform/format/time.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { languageName } from "#app/_ui/language-names.ts";

type Times = Pick<WorkView, "startsAt" | "endsAt">;

/** The words for a shift: what it is about, when it is, what it is paid. */
export function useWorkText() {
  const t = useTranslations("shifts");
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  return {
    about({ topic, language }: Pick<WorkView, "topic" | "language">) {
      const about = topic ? t(`topics.${topic}`) : t("anyWork");
      if (!language) return about;
      return t("work", { topic: about, language: languageName(language, locale) });
    },
    when: ({ startsAt, endsAt }: Times) => isolated(rangeText(startsAt, endsAt, locale, timeZone)),
    time: (at: string) => timeText(at, locale, timeZone),
    pay: ({ hours, pay }: Pick<WorkView, "hours" | "pay">) =>
      t("row.pay", { hours, amount: isolated(roughMoneyText(pay, locale)) }),
    language: (code: string) => languageName(code, locale),
  };
}
