import { Check, CreditCard, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { Amount } from "#server/platform/format/money.ts";
import { cn } from "#app/_ui/cn.ts";
import { Money } from "#app/_ui/money.tsx";

type FrameProps = {
  title: ReactNode;
  icon?: LucideIcon;
  /** In place of the icon: what it is about. */
  mark?: ReactNode;
  amount?: Amount;
  label?: string;
  isPaid?: boolean;
  /** It can no longer be confirmed. */
  isOver?: boolean;
  children?: ReactNode;
};

/** What the assistant proposes, and what has become of it: the same card. */
export function Frame({
  title,
  icon = CreditCard,
  mark,
  amount,
  label,
  isPaid = false,
  isOver = false,
  children,
}: FrameProps) {
  const Icon = isPaid ? Check : icon;
  return (
    <section
      // What can no longer be confirmed is no place to go to.
      aria-label={isOver ? undefined : label}
      className={cn(
        "mt-2 grid w-[26rem] max-w-full grid-cols-1 gap-3 rounded-md border p-4",
        isPaid ? "border-accent bg-accent-wash" : "border-edge bg-sheet",
        isOver ? "bg-wash" : "shadow-sm",
      )}
    >
      <div className="flex items-center gap-3">
        {mark ?? (
          <span
            className={cn(
              "grid size-9 shrink-0 place-items-center rounded-md",
              isOver && "bg-sheet text-soft",
              isPaid ? "bg-accent text-on-accent" : !isOver && "bg-accent-wash text-accent",
            )}
          >
            <Icon aria-hidden className="size-5" />
          </span>
        )}
        <p className={cn("min-w-0 grow font-semibold", isOver && "text-soft")}>{title}</p>
        {amount && <Money amount={amount} className={cn("font-semibold", isOver && "text-soft")} />}
      </div>
      {children}
    </section>
  );
}
