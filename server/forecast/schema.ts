import { z } from "zod";
import type { HolidayName } from "#server/platform/holiday-names.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import type { RulesView } from "#server/platform/rule-versions.ts";
import { day, id, instant, withinBounds } from "#server/platform/zod.ts";
import { MOST_SEATS, TOPICS_OF_SHIFTS } from "#server/shifts/schema.ts";
import type { Special } from "./days.ts";
import { STAFFING_RULE_BOUNDS, type StaffingRules } from "./policy.ts";

/** Any day of the week that is meant; without it this week. */
export const weekOf = z.strictObject({ day: day.optional() });

const DAY_MINUTES = 24 * 60;

/** Minutes after midnight of that day, by the viewer's clock; `to` may lie on the next day. */
export const wantedShift = z
  .strictObject({
    agentId: id,
    day,
    from: z.int().min(0).max(DAY_MINUTES),
    to: z
      .int()
      .min(0)
      .max(2 * DAY_MINUTES),
  })
  .refine(({ from, to }) => to > from, { path: ["to"] });

/** A gap as the viewer has seen it. */
export const seenGap = z.strictObject({
  startsAt: instant,
  endsAt: instant,
  language: z.string().regex(/^[a-z]{2,3}$/),
  topic: z.enum(TOPICS_OF_SHIFTS).nullable(),
  seats: z.int().min(1).max(MOST_SEATS),
});
export type SeenGap = z.infer<typeof seenGap>;

/** `version`: of the rules that whoever sets these has seen. The later surge is never above the nearer one. */
export const newStaffingRules = z
  .strictObject({ ...withinBounds(STAFFING_RULE_BOUNDS), version: z.int().min(0) })
  .refine((rules) => rules.verySoonHours <= rules.soonHours, { path: ["verySoonHours"] })
  .refine((rules) => rules.verySoonPercent >= rules.soonPercent, { path: ["verySoonPercent"] });

export type StaffingRulesView = RulesView<StaffingRules>;

/** Half an hour. `short`: places that nobody with a shift fills; `open`: seats that can be claimed. */
export type PlanSlot = {
  /** Minutes after midnight. */
  from: number;
  needed: number;
  planned: number;
  short: number;
  open: number;
  /** People that the same half hour of last week took; null: not known. */
  lastWeek: number | null;
};

/** A language or a topic, with a figure for each slot of its day: below 0 people are missing, above 0 they are spare. */
export type PlanRow = { kind: "language" | "topic"; name: string; figures: number[] };

export type PlanDay = {
  day: string;
  specials: Special[];
  /** The public holiday that it is where the viewer lives. */
  holiday: HolidayName | null;
  /** The half hours between the first and the last in which anybody is needed or there. */
  slots: PlanSlot[];
  rows: PlanRow[];
  /**
   * People missing at the worst: without open seats; with all of them claimed, in gaps that can be opened; and in what
   * is too short for one. Of a day that goes on, in what lies ahead of it.
   */
  short: number;
  missing: number;
  brief: number;
};

/** On which day of the viewer's calendar, and from which minute after its midnight until which; the end may lie beyond it. */
export type OnDay = { day: string; from: number; to: number };

/** Pay in minor units of the plan's currency, surge included. `able`: how many could take it, as their shifts are now, and `names` of the first of them. */
export type GapView = OnDay & {
  startsAt: string;
  endsAt: string;
  language: string;
  topic: Topic | null;
  seats: number;
  surgePercent: number;
  cost: number;
  able: number;
  names: string[];
  /** Of one that nobody can take: what it fails by. */
  nobody: "skill" | "language" | "hours" | null;
};

export type AloneView = OnDay & { id: string; name: string };
/** Half an hour that comes; `at`: the instant at which it begins. */
export type ComingSlot = Pick<PlanSlot, "needed" | "planned" | "short"> & { at: string };

/** Where people would be missing after a swap. */
export type SwapGap = { startsAt: string; endsAt: string; language: string; seats: number };

export type OpenView = OnDay & {
  id: string;
  language: string | null;
  topic: Topic | null;
  seats: number;
  claimed: number;
  surgePercent: number;
};

export type PlannedShift = OnDay & {
  id: string;
  isReleased: boolean;
  isSwapAsked: boolean;
};

export type PlanPerson = {
  id: string;
  name: string;
  timeZone: string;
  languages: string[];
  skills: Topic[];
  /** First and last days away that touch the week, by their own calendar. */
  away: { from: string; until: string }[];
  hours: number;
  shifts: PlannedShift[];
};

/** Shares of what came: what the forecast was off by, and what last week's same half hour would have been. */
export type Measured = { weeks: number; forecast: Off; lastWeek: Off };
type Off = { halfHour: number; day: number };

export type Plan = {
  monday: string;
  today: string;
  timeZone: string;
  currency: string;
  /** Weeks of history that it is made from. */
  weeksKnown: number;
  measured: Measured | null;
  days: PlanDay[];
  gaps: GapView[];
  /** Shifts of those who are new that have lost whoever is signed off. */
  alone: AloneView[];
  open: OpenView[];
  people: PlanPerson[];
  mostHours: number;
  /** What one shift may last. */
  longestHours: number;
  /** Minor units: what planned shifts and open seats cost, and what a week may; 0: no budget is set. */
  spent: number;
  budget: number;
  gapsCost: number;
};

export type Opened = { opened: number; seats: number };

/** What copying last week has done. `kept`: were there already. Why a shift was refused is a key of the catalogue. */
export type Copied = {
  planned: number;
  kept: number;
  refused: { name: string; startsAt: string; endsAt: string; why: CopyRefusal }[];
};
/** What copying would do, without doing it. Pay in minor units, for the whole of what is planned. */
export type CopyPreview = {
  planned: number;
  kept: number;
  refused: number;
  hours: number;
  cost: number;
};
export type CopyRefusal =
  | "overlap"
  | "longest"
  | "grid"
  | "empty"
  | "rest"
  | "week"
  | "alone"
  | "past"
  | "far"
  | "gone"
  | "away";
