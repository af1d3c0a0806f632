import { cn } from "#app/_ui/cn.ts";
import { initialsOf } from "#app/_ui/initials-of.ts";
import { merchantTone } from "./merchant-tone.ts";

const SIZES = {
  small: "size-9 text-xs",
  normal: "size-11 text-sm",
  large: "size-16 text-lg sm:size-20 sm:text-xl",
};

type MerchantMarkProps = { merchant: string; size?: keyof typeof SIZES; className?: string };

/** Tells shops apart at a glance; the name stands beside it. */
export const MerchantMark = ({ merchant, size = "normal", className = "" }: MerchantMarkProps) => (
  <span
    aria-hidden
    className={cn(
      "grid shrink-0 place-items-center rounded-[28%] font-bold tracking-tight text-on-hero select-none",
      merchantTone(merchant),
      SIZES[size],
      className,
    )}
  >
    {initialsOf(merchant)}
  </span>
);
