import { CreditCard, Landmark } from "lucide-react";
import type { MethodView } from "#server/payments/schema.ts";

/** Known at a glance; the words beside it say the same. */
export function MethodMark({
  method: { kind, label },
}: {
  method: Pick<MethodView, "kind" | "label">;
}) {
  return (
    <span
      aria-hidden
      className="grid h-7 w-11 shrink-0 place-items-center rounded-md border border-line bg-sheet text-soft forced-colors:border-[CanvasText]"
    >
      {markOf(kind, label)}
    </span>
  );
}

function markOf(kind: MethodView["kind"], label: string) {
  if (kind === "direct_debit") return <Landmark className="size-5" strokeWidth={1.75} />;
  if (label.startsWith("Visa")) return <span className="text-xs font-bold italic">VISA</span>;
  if (/^(?:Mastercard|Maestro)/u.test(label)) return <Circles />;
  return <CreditCard className="size-5" strokeWidth={1.75} />;
}

const Circles = () => (
  <svg viewBox="0 0 30 18" className="h-4">
    <circle cx="10.5" cy="9" r="8" fill="#d8361f" />
    <circle cx="19.5" cy="9" r="8" fill="#f0a02b" fillOpacity="0.85" />
  </svg>
);
