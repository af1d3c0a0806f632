import { cn } from "#app/_ui/cn.ts";
import { initialsOf } from "#app/_ui/initials-of.ts";
import type { PurchaseLook } from "#server/files/schema.ts";
import { inkOn } from "./ink-on.ts";
import { merchantTone } from "./merchant-tone.ts";
import { Picture } from "./picture.tsx";

type MerchantMarkProps = {
  merchant: string;
  look: Pick<PurchaseLook, "logo" | "colour">;
  pixels: number;
  isFirst?: boolean;
  /** Its size, also of the letters. */
  className: string;
};

/** Tells shops apart at a glance; the name stands beside it. Without a logo, initials on the shop's colour. */
export function MerchantMark({ merchant, look, className, ...picture }: MerchantMarkProps) {
  const { logo, colour } = look;
  if (logo) return <Picture hash={logo} {...picture} className={className} />;
  const initials = initialsOf(merchant);
  return (
    <span
      aria-hidden
      className={cn(
        "grid shrink-0 place-items-center rounded-[28%] font-bold tracking-tight select-none",
        !colour && "text-on-hero",
        !colour && merchantTone(merchant),
        className,
      )}
      {...(colour && { style: { backgroundColor: colour, color: inkOn(colour) } })}
    >
      {picture.pixels < TWO_LETTERS ? [...initials][0] : initials}
    </span>
  );
}

/** Smaller than this one letter is all that can be read. */
const TWO_LETTERS = 32;
