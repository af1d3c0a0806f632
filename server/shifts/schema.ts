import { z } from "zod";
import type { OpenShiftCause, Topic } from "#server/platform/prisma/enums.ts";
import { day, id, instant } from "#server/platform/zod.ts";
import type { Amount } from "#server/platform/format/money.ts";
import type { Obstacle } from "./obstacle.ts";

export const newShift = z.strictObject({ agentId: id, startsAt: instant, endsAt: instant });

export const shiftId = z.strictObject({ id });

/** As the table's own check has it. */
export const MOST_SEATS = 50;

export const TOPICS_OF_SHIFTS = ["payments", "refunds", "hardship", "account", "other"] as const;

/** `topic` and `language`: what its agents need; null asks for nothing. */
export const newOpenShift = z.strictObject({
  startsAt: instant,
  endsAt: instant,
  topic: z.enum(TOPICS_OF_SHIFTS).nullable().default(null),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .default(null),
  seats: z.int().min(1).max(MOST_SEATS).default(1),
  surgePercent: z.int().min(0).max(100).default(0),
});
export type NewOpenShift = z.infer<typeof newOpenShift>;

/** Both days are included. */
export const newLeave = z
  .strictObject({ from: day, until: day })
  .refine(({ from, until }) => until >= from, { path: ["until"] });
export type NewLeave = z.infer<typeof newLeave>;
export type LeaveView = NewLeave & { id: string };

/** Without `toShiftId` the colleague is asked to take the shift for nothing in return. */
export const newSwap = z.strictObject({
  fromShiftId: id,
  toAgentId: id,
  toShiftId: id.nullable().default(null),
});
export type NewSwap = z.infer<typeof newSwap>;

export const swapAnswer = z.strictObject({ id, agree: z.boolean() });

/** All times of views are instants; `on` is the calendar day of the viewer on which it begins. */
type Times = { startsAt: string; endsAt: string; on: string };

export type ShiftView = {
  id: string;
  agentId: string;
  agentName: string;
  startsAt: string;
  endsAt: string;
};

export type WorkView = Times & {
  id: string;
  topic: Topic | null;
  language: string | null;
  surgePercent: number;
  hours: number;
  /** An estimate, from its hours. */
  pay: Amount;
};

/** `isReleased`: it was given back, and stays its agent's until somebody claims it. `asked`: open questions about it. */
export type OwnShiftView = WorkView & {
  isReleased: boolean;
  isOnDemand: boolean;
  /** Given back now, it stays one's own until somebody claims it. */
  needsReplacement: boolean;
  asked: number;
  colleagues: number;
  /** The viewer is new, and nobody signed off works all of it with them. */
  isAlone: boolean;
};

export type OpenShiftView = WorkView & {
  cause: OpenShiftCause;
  seatsLeft: number;
  obstacle: Obstacle | null;
};

/** Of somebody who is new, with nobody signed off at their side for a part of what is left of it. */
export type AloneShift = { id: string; name: string; startsAt: string; endsAt: string };

export type WeekView = { monday: string; hours: number; pay: Amount };

/** What lies between the Monday of this week and the end of the last week shown. */
export type OwnShifts = {
  today: string;
  shifts: OwnShiftView[];
  weeks: WeekView[];
  mostHours: number;
  restHours: number;
};

export type ShiftSwapView = {
  id: string;
  /** As it was asked for. */
  swap: NewSwap;
  /** Of those two who is not the viewer. */
  colleague: string;
  /** What the viewer would give away; null: nothing. */
  gives: WorkView | null;
  gets: WorkView | null;
  askedAt: string;
  /** Why it cannot be agreed to as things stand, and whom that concerns. */
  obstacle: { who: "viewer" | "colleague"; kind: Obstacle } | null;
};

export type Swaps = { toAnswer: ShiftSwapView[]; asked: ShiftSwapView[] };

/** Who could take a shift of the viewer's: for nothing, or for one of theirs. */
export type SwapPartner = {
  agentId: string;
  name: string;
  takes: boolean;
  shifts: WorkView[];
};

export type OnlineState =
  "possible" | "on_shift" | "no_demand" | "rest" | "week" | "soon" | "alone" | "away";

/** `waiting` customers whose language the viewer speaks; `places` of shifts that run now and that nobody has claimed. */
export type Demand = {
  state: OnlineState;
  waiting: number;
  waitingSince: string | null;
  places: number;
  isCoverShort: boolean;
  surgePercent: number;
  hourly: Amount;
  /** Until when going online now would last; of the shift that runs, when that ends. */
  until: string | null;
  /** The viewer's shift that runs now, if it is one that they can end. */
  endable: string | null;
};

/** Too few to say anything are none. */
export type Quality = {
  promises: { kept: number; of: number } | null;
  satisfaction: { average: number; of: number } | null;
};

export type Earnings = { month: string; pay: Amount; hours: number };
