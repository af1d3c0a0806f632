import { addDays } from "#server/platform/calendar.ts";

/**
 * Days after a payment was declined until it is tried the second time, and from then until the third; 0: it is not. More
 * than three times nobody's bank is asked.
 */
export type AutopayRules = { secondTryDays: number; thirdTryDays: number };

/** Three times within a week, then its customer pays it. */
export const DEFAULT_AUTOPAY_RULES: AutopayRules = { secondTryDays: 3, thirdTryDays: 4 };

/** No later day changes these: the card is too old, its owner said no, or no card takes as much or as little. */
const FINAL = ["card_expired", "not_proven", "amount"];

export type AutopayPlan = {
  isOn: boolean;
  /** A case or a complaint is open, or its customer cannot pay: nothing is taken. */
  isSuspended: boolean;
  method: { expiresOn: string | null } | null;
  /** The day on which method or autopay was set last. */
  setOn: string | null;
  /** The last day on which it was looked at for what to take. */
  lookedOn: string | null;
};

export type AutopayInstalment = {
  dueOn: string;
  /** Owed, and not on its way already. */
  openMinor: number;
  /**
   * What autopay has tried since it was set last, and was declined; oldest first. `rules`: those in force when it was, by
   * which its customer was told when it is tried again; our defaults while nobody had set others.
   */
  declined: { on: string; failure: string; rules?: AutopayRules }[];
};

/**
 * `planned` and `again` are taken on that day; `ended` is tried no more, `expired` would be declined, and `off` is paid
 * by the customer alone: those three have no day.
 */
export type Taking =
  | { state: "planned"; on: string; failure: null }
  | { state: "again"; on: string; failure: string }
  | { state: "ended"; on: null; failure: string }
  | { state: "expired" | "off"; on: null; failure: null };

/**
 * When an instalment is taken by itself, or why it is not; null while nothing of it can be.
 * @param today the calendar day where the customer lives
 */
export function takingOf(
  plan: AutopayPlan,
  { dueOn, openMinor, declined }: AutopayInstalment,
  today: string,
): Taking | null {
  if (openMinor <= 0 || plan.isSuspended) return null;
  const { method, setOn } = plan;
  if (!plan.isOn || !method) return { state: "off", on: null, failure: null };
  const last = declined.at(-1);
  const nextLook = plan.lookedOn === today ? addDays(today, 1) : today;
  const next = last ? again(declined.length, last) : afterSetting(dueOn, setOn);
  if (next === null && last) return { state: "ended", on: null, failure: last.failure };
  // Whoever has moved it since is not asked before its new day.
  const on = later(later(next ?? dueOn, dueOn), nextLook);
  if (method.expiresOn !== null && method.expiresOn < on) {
    return { state: "expired", on: null, failure: null };
  }
  return last
    ? { state: "again", on, failure: last.failure }
    : { state: "planned", on, failure: null };
}

function again(times: number, last: AutopayInstalment["declined"][number]) {
  const { secondTryDays, thirdTryDays } = last.rules ?? DEFAULT_AUTOPAY_RULES;
  const days = [secondTryDays, thirdTryDays][times - 1] ?? 0;
  return days === 0 || FINAL.includes(last.failure) ? null : addDays(last.on, days);
}

/** What was late before is not taken behind the back of whoever is just setting it: they have a day to change it. */
const afterSetting = (dueOn: string, setOn: string | null) =>
  setOn !== null && dueOn <= setOn ? addDays(setOn, 1) : dueOn;

const later = (a: string, b: string) => (a > b ? a : b);
