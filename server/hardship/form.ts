import { addDays, dateOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { fetchPlansOf } from "#server/plans/rows.ts";
import { debtAdviceIn } from "./debt-advice.ts";
import { canBePaused, planInNeed } from "./need.ts";
import { hardshipRulesInForce } from "./rules.ts";
import type { HardshipForm } from "./schema.ts";

/** Who asks: the customer, or staff at their word. */
export type Asker = { viewer: Viewer; customerId: string };

/** What a customer can ask for, and what it would make of their plans. */
export async function hardshipForm({ viewer, customerId }: Asker): Promise<HardshipForm> {
  const { timeZone } = await db.person.findUniqueOrThrow({
    where: { id: customerId },
    select: { timeZone: true },
  });
  const where = { customerId, endedAt: null };
  const waiting = await db.hardshipRequest.findFirst({ where, select: { id: true } });
  const plans = (await fetchPlansOf(customerId)).filter(canBePaused);
  return {
    plans: plans.map((plan) => planInNeed(plan, dayIn(timeZone))),
    advice: debtAdviceIn(timeZone),
    requestId: waiting?.id ?? null,
    answerDays: (await hardshipRulesInForce()).answerDays,
    refusal: isStaff(viewer) ? null : await refusalFor(db, customerId),
  };
}

/** Whoever asks again and again is helped by a person. */
export async function refusalFor(tx: Tx, customerId: string) {
  const { mostRequests, withinDays } = await hardshipRulesInForce(tx);
  const where = { customerId, askedById: customerId, openedAt: { gte: sinceWhen(withinDays) } };
  const asked = await tx.hardshipRequest.count({ where });
  if (asked < mostRequests) return null;
  return { reason: "hardship.askedTooOften", values: { times: mostRequests, days: withinDays } };
}

export const sinceWhen = (days: number) => dateOf(addDays(dayIn("UTC", now()), -days));
