import { addDays } from "#server/platform/calendar.ts";
import { daysUntil } from "#server/platform/format/day.ts";
import type { ReminderRules } from "./policy.ts";

/** Whoever has heard nothing for so long, as after an import, is not written to about it by a machine. */
export const LONGEST_DAYS = 90;

export type ReminderKind = "before" | "missed";

/** `step`: the how-manieth of its kind. */
export type Reminder = { kind: ReminderKind; step: number };

export type RemindedInstalment = {
  dueOn: string;
  /** Owed, not on its way, and neither on hold nor paused. */
  openMinor: number;
  /** Since when its customer knows of that day: the plan was opened or the day agreed on. */
  knownOn: string;
  /** When autopay takes it; null when the customer pays it. */
  takenOn: string | null;
  /** What was sent about this day. */
  sent: Reminder[];
};

/**
 * What is to be said of an instalment today, or null.
 * @param beforeDays the customer's own choice, or else the rule's
 * @param today the calendar day where the customer lives
 */
export function reminderOf(
  instalment: RemindedInstalment,
  rules: ReminderRules,
  { beforeDays, today }: { beforeDays: number; today: string },
): Reminder | null {
  if (instalment.openMinor <= 0) return null;
  return instalment.dueOn < today
    ? missedReminder(instalment, rules, today)
    : beforeReminder(instalment, beforeDays, today);
}

/** What autopay takes again was told of when it was declined. Steps that were slept through are not made up for. */
function missedReminder(
  { dueOn, takenOn, sent }: RemindedInstalment,
  rules: ReminderRules,
  today: string,
) {
  const { missedDays, againDays, mostMissed } = rules;
  const days = daysUntil(today, dueOn);
  if (takenOn !== null || days < missedDays || days > LONGEST_DAYS) return null;
  const step = Math.min(mostMissed, Math.floor((days - missedDays) / againDays) + 1);
  const isTold = sent.some((one) => one.kind === "missed" && one.step >= step);
  return isTold ? null : ({ kind: "missed", step } as const);
}

/** Whoever has agreed on the day just now needs no reminder of it; on the day itself autopay is at work. */
function beforeReminder(instalment: RemindedInstalment, beforeDays: number, today: string) {
  const { dueOn, knownOn, takenOn, sent } = instalment;
  const from = addDays(dueOn, -beforeDays);
  const isWanted = beforeDays > 0 && today >= from && knownOn < from;
  const isTaken = takenOn !== null && dueOn === today;
  const isTold = sent.some(({ kind }) => kind === "before");
  return isWanted && !isTaken && !isTold ? ({ kind: "before", step: 1 } as const) : null;
}

/** @param hour of the customer's clock, 0 to 23 */
export const isQuiet = ({ quietFrom, quietUntil }: ReminderRules, hour: number) =>
  hour >= quietFrom || hour < quietUntil;
