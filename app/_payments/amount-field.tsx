import { useLocale, useTranslations } from "next-intl";
import { minorDigits } from "#server/platform/format/money.ts";
import { Field } from "#app/_ui/field.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import type { AmountProblem } from "./amount.ts";

type AmountFieldProps = {
  currency: string;
  hint: string;
  /** What is said to more than there is. */
  tooMuch: string;
  problem: AmountProblem | null;
  typed: string;
  onType: (typed: string) => void;
};

/** An amount as people type it, with what is wrong about it and an example of their own language. */
export function AmountField(props: AmountFieldProps) {
  const { currency, hint, tooMuch, problem, typed, onType } = props;
  const t = useTranslations("payments");
  const locale = useLocale();
  const digits = minorDigits(currency);
  const example = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(12.5);
  function sentence(of: AmountProblem) {
    if (of === "moreThanOwed") return tooMuch;
    const values = { digits, example: isolated(example) };
    return t(`amount.${of === "empty" ? "notAnAmount" : of}`, values);
  }
  return (
    <Field
      label={t("choose.amount", { currency })}
      hint={hint}
      error={problem && sentence(problem)}
      name="amount"
      inputMode="decimal"
      autoComplete="off"
      dir="auto"
      value={typed}
      onChange={({ target }) => onType(target.value)}
    />
  );
}
