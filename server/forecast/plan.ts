import { addDays } from "#server/platform/calendar.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { aloneIn } from "#server/shifts/alone.ts";
import { daysOf } from "#server/shifts/leave.ts";
import { hoursInWeek } from "#server/shifts/working-time.ts";
import { specialsOf } from "./days.ts";
import { HALF_HOUR, onDay } from "./slots.ts";
import { canPlanStaffing } from "./policy.ts";
import { sumOf } from "./sums.ts";
import type { AloneView, OpenView, Plan, PlanDay, PlanPerson, PlanRow } from "./schema.ts";
import { holidayOn } from "#server/platform/holiday-names.ts";
import { type PlannedWeek, measure, weekFor } from "./week.ts";
import type { SlotCover } from "./week-cover.ts";
import { gapsOf, gapViews, isTakeable, spentIn, type WeekGap } from "./week-gaps.ts";

const DAYS = [0, 1, 2, 3, 4, 5, 6];
/** Half hours of a day in which nobody is needed or there. */
const USUAL = { from: 16, to: 36 };

/** The week of that day, on the viewer's clock. */
export async function getPlan(
  viewer: Viewer,
  { day }: { day?: string | undefined },
): Promise<Plan> {
  authorize(canPlanStaffing(viewer));
  const week = await weekFor({ day, timeZone: viewer.timeZone });
  const { today, monday, timeZone, pay, rules, known } = week;
  const gaps = gapsOf(week);
  const canOpen = isTakeable(week);
  return {
    monday,
    today,
    timeZone,
    currency: pay.currency,
    weeksKnown: Math.floor(known.history.slots.length / (7 * 48)),
    measured: measure(known),
    days: DAYS.map((days) => dayView(week, addDays(monday, days), gaps)),
    gaps: gapViews(week, gaps),
    alone: await aloneViews(week),
    open: openViews(week),
    people: week.week.people.map((person) => personView(week, person)),
    mostHours: pay.weekHours,
    longestHours: pay.longestHours,
    spent: spentIn(week),
    budget: rules.weekBudget,
    gapsCost: gaps.filter(canOpen).reduce((sum, { cost }) => sum + cost, 0),
  };
}

function dayView({ covers, known }: PlannedWeek, day: string, gaps: WeekGap[]): PlanDay {
  const shown = trimmed(covers.filter(({ slot }) => slot.day === day));
  return {
    day,
    specials: specialsOf(day, known.history.calendar),
    holiday: holidayOn(day, known.history.calendar.country),
    slots: shown.map(({ slot, needed, planned, short, open, lastWeek }) => ({
      from: slot.slot * 30,
      needed,
      planned,
      short,
      open,
      lastWeek,
    })),
    rows: [...rowsOf(shown, "language"), ...rowsOf(shown, "topic")],
    ...worstOf(shown, gaps),
  };
}

/** What is over can no longer be filled: on a day that goes on, only what lies ahead of it is missing. */
function worstOf(day: SlotCover[], gaps: WeekGap[]): Pick<PlanDay, "short" | "missing" | "brief"> {
  const ahead = day.filter(({ at }) => at + HALF_HOUR > +now());
  const short = Math.max(0, ...(ahead.length > 0 ? ahead : day).map((cover) => cover.short));
  const slots = ahead.map((cover) => ({
    missing: sumOf(cover.missing.map(({ people }) => people)),
    inGaps: sumOf(
      gaps
        .filter(({ startsAt, endsAt }) => startsAt <= cover.at && endsAt > cover.at)
        .map(({ seats }) => seats),
    ),
  }));
  const missing = Math.max(0, ...slots.map(({ inGaps }) => inGaps));
  const brief = Math.max(0, ...slots.map((slot) => slot.missing - slot.inGaps));
  return { short, missing, brief };
}

/** In whole hours, so that the chart's axis has even steps. */
function trimmed(day: SlotCover[]) {
  const busy = day.flatMap(({ needed, planned, short }, place) =>
    needed + planned + short > 0 ? [place] : [],
  );
  const from = Math.min(...busy, USUAL.from);
  const to = Math.max(...busy.map((place) => place + 1), USUAL.to);
  return day.slice(from - (from % 2), to + (to % 2));
}

/** Rows in which anything is needed that day. */
function rowsOf(day: SlotCover[], kind: PlanRow["kind"]): PlanRow[] {
  const figuresOf = (cover: SlotCover) => (kind === "language" ? cover.languages : cover.topics);
  const names = [...new Set(day.flatMap((cover) => figuresOf(cover).map(({ name }) => name)))];
  return names
    .filter((name) => kind === "language" || name !== "other")
    .map((name) => {
      const own = day.map((cover) => figuresOf(cover).find((figure) => figure.name === name));
      return { kind, name, own };
    })
    .filter(({ own }) => own.some((one) => one && one.needed + one.short > 0))
    .map(({ name, own }) => ({
      kind,
      name,
      figures: own.map((one) => (one ? one.spare - one.short : 0)),
    }));
}

async function aloneViews({ span, timeZone }: PlannedWeek): Promise<AloneView[]> {
  const alone = await aloneIn(db, { startsAt: new Date(span.from), endsAt: new Date(span.to) });
  return alone.map(({ id, agent, ...shift }) => ({
    id,
    name: agent.name,
    ...onDay(shift, timeZone),
  }));
}

const openViews = ({ week, timeZone }: PlannedWeek): OpenView[] =>
  week.open.map((open) => ({
    id: open.id,
    ...onDay(open, timeZone),
    language: open.language,
    topic: open.topic,
    seats: open.seats,
    claimed: open._count.shifts,
    surgePercent: open.surgePercent,
  }));

function personView(week: PlannedWeek, person: PlannedWeek["week"]["people"][number]): PlanPerson {
  const { span, timeZone, monday } = week;
  const own = week.week.shifts.filter(({ agentId }) => agentId === person.id);
  const { id, name, languages, skills } = person;
  return {
    id,
    name,
    timeZone: person.timeZone,
    languages,
    skills,
    away: person.leaves
      .filter(({ startsAt, endsAt }) => +endsAt > span.from && +startsAt < span.to)
      .map((leave) => daysOf(leave, person.timeZone)),
    hours: hoursInWeek(own, monday, person.timeZone),
    shifts: own
      .filter(({ startsAt, endsAt }) => +endsAt > span.from && +startsAt < span.to)
      .map((shift) => ({
        id: shift.id,
        ...onDay(shift, timeZone),
        isReleased: shift.releasedAt !== null,
        isSwapAsked: shift.swapsFrom.length > 0,
      })),
  };
}
