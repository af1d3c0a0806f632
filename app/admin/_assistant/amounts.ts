import { useFormatter } from "next-intl";
import { isolated } from "#app/_ui/isolated.ts";

const MICROS = 1_000_000;

/** Each as it stands in a sentence of either direction. */
export function useAmounts() {
  const format = useFormatter();
  const dollars = (amount: number) =>
    isolated(
      format.number(amount, {
        style: "currency",
        currency: "USD",
        minimumFractionDigits: 2,
        maximumFractionDigits: 4,
      }),
    );
  return {
    dollars,
    /** Of millionths. */
    cost: (micros: number) => dollars(micros / MICROS),
    tokens: (count: number) =>
      isolated(format.number(count, { notation: "compact", maximumFractionDigits: 1 })),
    seconds: (ms: number) =>
      isolated(
        format.number(ms / 1000, { style: "unit", unit: "second", maximumFractionDigits: 1 }),
      ),
    share: (part: number, whole: number) =>
      isolated(format.number(whole > 0 ? part / whole : 0, { style: "percent" })),
  };
}
