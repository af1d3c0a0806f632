import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";

/** These shifts are no longer whose they were: nobody can agree to a swap of them any more. */
export const endSwapsOf = (tx: Tx, shiftIds: string[]) =>
  tx.shiftSwap.updateMany({
    where: {
      endedAt: null,
      OR: [{ fromShiftId: { in: shiftIds } }, { toShiftId: { in: shiftIds } }],
    },
    data: { end: "stale", endedAt: now() },
  });
