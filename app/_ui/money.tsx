import { useLocale } from "next-intl";
import { cn } from "./cn.ts";
import { moneyParts, type Amount, type AmountPart } from "#server/platform/format/money.ts";

type Size = "text" | "large" | "display";

const SIZES: Record<Size, string> = {
  text: "",
  large: "font-serif text-xl font-semibold tracking-tight [word-spacing:-0.04em]",
  display: "font-serif text-4xl font-semibold tracking-tight [word-spacing:-0.04em]",
};

const PARTS: Record<AmountPart["kind"], string> = {
  figure: "",
  fraction: "text-[0.56em]",
  unit: "text-[0.56em] tracking-normal [word-spacing:0]",
};

export function Money({
  amount,
  size = "text",
  className = "",
}: {
  amount: Amount;
  size?: Size;
  className?: string;
}) {
  const parts = moneyParts(amount, useLocale());
  return (
    <bdi
      // Browsers and the server may know different editions of a language's digits.
      suppressHydrationWarning
      className={cn("whitespace-nowrap tabular-nums lining-nums", SIZES[size], className)}
    >
      {size === "text"
        ? parts.map(({ text }) => text).join("")
        : parts.map(({ kind, text }) => (
            <span key={kind + text} suppressHydrationWarning className={PARTS[kind]}>
              {text}
            </span>
          ))}
    </bdi>
  );
}
