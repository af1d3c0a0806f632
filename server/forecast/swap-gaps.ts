import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { dayIn } from "#server/platform/clock.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { live } from "#server/shifts/place.ts";
import { canWorkShifts } from "#server/shifts/policy.ts";
import type { NewSwap } from "#server/shifts/schema.ts";
import type { Span } from "#server/shifts/working-time.ts";
import { gapsIn, type Missing } from "./gaps.ts";
import type { SwapGap } from "./schema.ts";
import { HALF_HOUR } from "./slots.ts";
import { addedUp } from "./sums.ts";
import { goalOf, type PlannedWeek, weekFor } from "./week.ts";
import { coversOf, type SlotCover } from "./week-cover.ts";

/** What would be missing if the two changed places, and is not missing now: who comes may speak or know less. */
export async function swapGaps(viewer: Viewer, swap: NewSwap): Promise<SwapGap[]> {
  authorize(canWorkShifts(viewer));
  const shifts = await swapped(viewer, swap);
  const days = [...new Set(shifts.map(({ startsAt }) => dayIn(viewer.timeZone, startsAt)))];
  const weeks = new Map<string, PlannedWeek>();
  for (const day of days) {
    const week = await weekFor({ day, timeZone: viewer.timeZone });
    weeks.set(week.monday, week);
  }
  return [...weeks.values()].flatMap((week) => gapsOf(week, shifts));
}

type Moved = Span & { id: string; toAgentId: string };

/** Those of the viewer's own, or of a swap that they are asked about. */
async function swapped(
  viewer: Viewer,
  { fromShiftId, toShiftId, toAgentId }: NewSwap,
): Promise<Moved[]> {
  const [from, to, asked] = await Promise.all([
    db.shift.findFirst({ where: { id: fromShiftId, ...live } }),
    toShiftId
      ? db.shift.findFirst({ where: { id: toShiftId, agentId: toAgentId, ...live } })
      : null,
    db.shiftSwap.count({ where: { fromShiftId, toAgentId: viewer.id, endedAt: null } }),
  ]);
  const isTheirs = from?.agentId === viewer.id || (asked > 0 && toAgentId === viewer.id);
  if (!from || !isTheirs || (toShiftId && !to)) throw new NotFound();
  return [{ ...from, toAgentId }, ...(to ? [{ ...to, toAgentId: from.agentId }] : [])];
}

function gapsOf({ week, covers, known, rules, pay }: PlannedWeek, moved: Moved[]): SwapGap[] {
  const concerned = covers.filter(({ at }) =>
    moved.some(({ startsAt, endsAt }) => +startsAt < at + HALF_HOUR && +endsAt > at),
  );
  const takenBy = new Map(moved.map(({ id, toAgentId }) => [id, toAgentId]));
  const shifts = week.shifts.map((shift) => ({
    ...shift,
    agentId: takenBy.get(shift.id) ?? shift.agentId,
  }));
  const slots = concerned.map(({ slot }) => slot);
  const after = coversOf(known, { ...week, shifts }, { slots, goal: goalOf(rules) });
  const missing = concerned.map((before, place) => addedMissing(before, after[place] ?? before));
  return gapsIn(missing, pay.longestHours).map(({ startsAt, endsAt, language, seats }) => ({
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    language,
    seats,
  }));
}

function addedMissing(before: SlotCover, after: SlotCover): Missing {
  const had = peopleByNeed(before);
  const missing = [...peopleByNeed(after)].flatMap(([key, count]) => {
    const people = count - (had.get(key) ?? 0);
    const [topic = "", language = ""] = key.split(" ");
    return people > 0 ? [{ topic, language, people }] : [];
  });
  return { at: before.at, missing };
}

const peopleByNeed = ({ missing }: SlotCover) =>
  addedUp(
    missing.map(({ people, ...need }) => ({ ...need, count: people })),
    ({ topic, language }) => `${topic} ${language}`,
  );
