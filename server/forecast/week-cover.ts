import type { Count } from "./cell.ts";
import { type Cover, coverOf, needsOf, type Present, workIn } from "./cover.ts";
import { fit, predict } from "./forecast.ts";
import type { Known } from "./history.ts";
import { HALF_HOUR, type Slot } from "./slots.ts";
import { agentsNeeded, type Goal } from "./staffing.ts";
import { type WeekData, seatsLeft } from "./week-data.ts";

const WEEK = 7 * 86_400_000;

export type SlotCover = Cover & { slot: Slot; lastWeek: number | null };

/** What a week takes, beside who is there. It knows no database and no clock. */
export function coversOf(
  { history, handling }: Known,
  week: WeekData,
  { slots, goal }: { slots: readonly Slot[]; goal: Goal },
): SlotCover[] {
  const came = Map.groupBy(history.counts, ({ at }) => at);
  const until = (history.slots.at(-1)?.at ?? -Infinity) + HALF_HOUR;
  const from = history.slots[0]?.at ?? Infinity;
  const tookThen = (at: number) =>
    at < from || at >= until ? null : agentsNeeded(workIn(came.get(at) ?? none, handling), goal);
  return predict(fit(history), slots).map((expected, place) => ({
    ...coverOf(expected, needsOf(expected, handling, goal), presentAt(week, expected.at)),
    slot: slots[place] ?? { at: expected.at, day: "", weekday: 0, slot: 0 },
    lastWeek: tookThen(expected.at - WEEK),
  }));
}

const none: Count[] = [];

/** One person counts once, however many shifts of theirs meet there. */
function presentAt({ people, shifts, open }: WeekData, at: number): Present[] {
  const isThen = (one: { startsAt: Date; endsAt: Date }) =>
    +one.startsAt <= at && +one.endsAt >= at + HALF_HOUR;
  const onShift = new Set(shifts.filter(isThen).map(({ agentId }) => agentId));
  const languages = [...new Set(people.flatMap((person) => person.languages))];
  const there = people
    .filter(({ id }) => onShift.has(id))
    .map((person) => ({ languages: person.languages, skills: person.skills, isOpen: false }));
  const seats = open.filter(isThen).flatMap((shift) =>
    Array.from({ length: seatsLeft(shift) }, () => ({
      languages: shift.language ? [shift.language] : languages,
      skills: shift.topic ? [shift.topic] : ["payments", "refunds", "hardship", "account"],
      isOpen: true,
    })),
  );
  return [...there, ...seats];
}
