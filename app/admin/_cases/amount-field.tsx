"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { minorDigits, moneyText } from "#server/platform/format/money.ts";
import type { Money } from "#server/plans/schema.ts";
import { readAmount } from "#app/_payments/amount.ts";
import { Field } from "#app/_ui/field.tsx";
import { isolated } from "#app/_ui/isolated.ts";

/** An amount that can be typed, from what is likely down to any part of it. */
export function useAmount(likely: Money, most: Money) {
  const locale = useLocale();
  const [typed, setTyped] = useState(() => figures(likely, locale));
  const { currency } = most;
  const read = readAmount(typed, { currency, locale, mostMinor: most.minor });
  const amount = "minor" in read ? { minor: read.minor, currency } : null;
  return { typed, setTyped, amount };
}

type AmountFieldProps = {
  given: ReturnType<typeof useAmount>;
  most: Money;
  /** What was asked for, where it may be more. */
  asked?: Money;
};

export function AmountField({ given: { typed, setTyped, amount }, most, asked }: AmountFieldProps) {
  const t = useTranslations("caseDesk.amount");
  const locale = useLocale();
  const textOf = (money: Money) => isolated(moneyText(money, locale));
  const example = isolated(figures(most, locale));
  return (
    <Field
      label={t("label", { currency: most.currency })}
      hint={
        asked
          ? t("hint", { asked: textOf(asked), most: textOf(most) })
          : t("most", { most: textOf(most) })
      }
      error={!amount && t("wrong", { most: textOf(most), example })}
      inputMode="decimal"
      autoComplete="off"
      dir="auto"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}

/** "62.50" as this reader writes it. */
function figures({ minor, currency }: Money, locale: string) {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(minor / 10 ** digits);
}
