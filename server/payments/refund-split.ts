export type Owed = { id: string; outstandingMinor: number };

export type RefundSplit = {
  /** Lowers what is owed, from the last instalment backwards: the next one due stays as agreed longest. */
  toPlanMinor: number;
  toMethodMinor: number;
  /** Interest that falls away because nothing of the purchase is left to finance. */
  waivedMinor: number;
  lowered: { id: string; minor: number }[];
};

/**
 * Splits a refund between what is still owed and the card.
 * @param instalments in the order in which they fall due
 * @param waivableMinor the plan's interest when the refund completes the whole purchase, else 0
 */
export function splitRefund(
  amountMinor: number,
  instalments: Owed[],
  waivableMinor: number,
): RefundSplit {
  const owed = instalments.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0);
  const waivedMinor = Math.min(waivableMinor, owed);
  const toPlanMinor = Math.min(amountMinor, owed - waivedMinor);
  return {
    toPlanMinor,
    toMethodMinor: amountMinor - toPlanMinor,
    waivedMinor,
    lowered: lowerFromLast(instalments, toPlanMinor + waivedMinor),
  };
}

function lowerFromLast(instalments: Owed[], totalMinor: number) {
  let left = totalMinor;
  const lowered: RefundSplit["lowered"] = [];
  for (const { id, outstandingMinor } of instalments.toReversed()) {
    const minor = Math.min(left, outstandingMinor);
    if (minor > 0) lowered.push({ id, minor });
    left -= minor;
  }
  return lowered;
}
