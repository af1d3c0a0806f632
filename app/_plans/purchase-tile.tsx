import { cn } from "#app/_ui/cn.ts";
import type { PurchaseLook } from "#server/files/schema.ts";
import { MerchantMark } from "./merchant-mark.tsx";
import { Picture } from "./picture.tsx";

const SIZES = {
  small: { tile: "size-9 text-xs", pixels: 36, corner: "size-4 text-[0.625rem] -end-1 -bottom-1" },
  normal: { tile: "size-12 text-sm", pixels: 48, corner: "size-5 text-xs -end-1 -bottom-1" },
  due: { tile: "size-14 text-base", pixels: 56, corner: "size-6 text-xs -end-1.5 -bottom-1.5" },
  large: {
    tile: "size-18 text-lg sm:size-24 sm:text-xl",
    pixels: 96,
    corner: "size-7 text-sm sm:size-8 -end-1.5 -bottom-1.5",
  },
} as const;

type PurchaseTileProps = {
  purchase: { merchant: string; look: PurchaseLook };
  size?: keyof typeof SIZES;
  isFirst?: boolean;
  className?: string;
};

/**
 * A purchase, recognised before it is read: what was bought, with the shop's mark on its corner, or the mark alone. What
 * it says stands in words beside it.
 */
export function PurchaseTile({
  purchase: { merchant, look },
  size = "normal",
  isFirst = false,
  className = "",
}: PurchaseTileProps) {
  const { tile, pixels, corner } = SIZES[size];
  if (!look.picture) {
    return (
      <MerchantMark {...{ merchant, look, pixels, isFirst }} className={cn(tile, className)} />
    );
  }
  return (
    <span className={cn("relative block shrink-0", tile, className)}>
      <Picture hash={look.picture} {...{ pixels, isFirst }} className="size-full" />
      <MerchantMark
        {...{ merchant, look, isFirst }}
        pixels={CORNER}
        className={cn("absolute ring-2 ring-sheet", corner)}
      />
    </span>
  );
}

const CORNER = 24;
