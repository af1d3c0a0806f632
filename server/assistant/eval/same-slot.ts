import { normal } from "../normal.ts";
import type { Slots } from "../embedded/slots.ts";
import { amountIn, decimalOf } from "../embedded/amounts.ts";

/** Sets of messages write "£62.66", "62,66" or 62.66; what is meant is compared. */
export function isSameSlot(name: keyof Slots, wanted: string, heard: string | null): boolean {
  if (heard === null) return false;
  if (name === "amount") return (amountIn(wanted) ?? decimalOf(wanted)) === heard;
  return folded(wanted) === folded(heard);
}

const folded = (text: string) => normal(text).replaceAll(/[^\p{L}\p{N}]+/gu, "");
