import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { NO_LONGER_OWED } from "#server/payments/charge-end.ts";
import { hasOpenCase, isInHardship, pendingMinorOf } from "../movable.ts";
import { isMuted } from "../muted.ts";
import type { PlanRow } from "../rows.ts";
import {
  type AutopayInstalment,
  type AutopayPlan,
  DEFAULT_AUTOPAY_RULES,
  takingOf,
} from "./taking.ts";

type Instalment = PlanRow["instalments"][number];

export const takingIn = (plan: PlanRow, instalment: Instalment, today: string) =>
  takingOf(autopayOf(plan, today), attemptsOf(plan, instalment), today);

function autopayOf(plan: PlanRow, today: string): AutopayPlan {
  const { method, autopaySetAt, customer } = plan;
  return {
    isOn: plan.autopay,
    isSuspended: hasOpenCase(plan) || isInHardship(plan) || isMuted(plan, today),
    method: method && { expiresOn: method.expiresOn && dayOf(method.expiresOn) },
    setOn: autopaySetAt && dayIn(customer.timeZone, autopaySetAt),
    lookedOn: plan.autopayDay,
  };
}

/**
 * What the customer has tried themselves says nothing of when it is taken by itself, nor does what was tried before it
 * was set anew: a card that is renewed has the old one's digits.
 */
function attemptsOf(plan: PlanRow, instalment: Instalment): AutopayInstalment {
  const declined = plan.payments.filter(
    ({ instalmentId, chargeId, isAutomatic, createdAt, failedAt, failure }) =>
      instalmentId === instalment.id &&
      (chargeId === null || isAutomatic) &&
      failedAt !== null &&
      (plan.autopaySetAt === null || createdAt > plan.autopaySetAt) &&
      failure !== NO_LONGER_OWED,
  );
  return {
    dueOn: dayOf(instalment.dueOn),
    openMinor: instalment.outstandingMinor - pendingMinorOf(plan, instalment),
    declined: declined.map(({ createdAt, failedAt, failure }) => ({
      on: dayIn(plan.customer.timeZone, createdAt),
      failure: failure ?? "declined",
      rules: rulesAt(plan, failedAt ?? createdAt),
    })),
  };
}

/** What was promised then is kept, whatever was set since. */
const rulesAt = ({ autopayRules }: PlanRow, at: Date) =>
  autopayRules.findLast(({ setAt }) => setAt <= at) ?? DEFAULT_AUTOPAY_RULES;
