import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { openShiftsFor } from "./open-list.ts";
import { live } from "./place.ts";
import { canWorkShifts } from "./policy.ts";
import { countToAnswer } from "./swap-list.ts";

/** What colleagues wait for: an answer about a swap, or somebody who takes over what starts soon. */
export async function countAttention(viewer: Viewer) {
  authorize(canWorkShifts(viewer));
  const [toAnswer, offered] = await Promise.all([countToAnswer(viewer), offeredByColleagues()]);
  if (offered.size === 0) return { toAnswer, toReplace: 0 };
  const open = await openShiftsFor(viewer);
  const fitting = open.filter(({ id, obstacle }) => obstacle === null && offered.has(id));
  return { toAnswer, toReplace: fitting.length };
}

const MOST = 100;

/** Close to their start: whoever gave them back still holds them. */
async function offeredByColleagues() {
  const rows = await db.openShift.findMany({
    where: { cause: "released", cancelledAt: null, startsAt: { gt: now() }, replaces: live },
    orderBy: { startsAt: "asc" },
    take: MOST,
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
