import { v7 as newId } from "uuid";
import { addDays, dateOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { isStaff } from "#server/platform/viewer.ts";
import { type Asker, refusalFor } from "./form.ts";
import { hardshipHooks } from "./hardship-hooks.ts";
import { lockPlansOf } from "./locked.ts";
import { canBePaused } from "./need.ts";
import { hardshipRulesInForce } from "./rules.ts";
import type { HardshipReason, Relief } from "./schema.ts";
import { tellOf } from "./tell.ts";

type NewRequest = {
  key: string;
  planIds: string[];
  reason: HardshipReason;
  text: string | null;
  wish: Relief | null;
};

/**
 * From now on nothing of these plans is charged or overdue, until a trained person has decided. Asked twice under one
 * key it is one request.
 * @param past when it was, of what is written down afterwards
 * @returns its id
 * @throws Conflict when one waits already, when the rules say that a person has to help, or when nothing is owed
 */
export async function askForRelief(asker: Asker, asked: NewRequest, past?: Date) {
  const { viewer, customerId } = asker;
  const at = past ?? now();
  const id = await db.$transaction(async (tx) => {
    const { plans, timeZone } = await lockPlansOf(tx, customerId);
    const known = await tx.hardshipRequest.findUnique({
      where: { customerId_key: { customerId, key: asked.key } },
      select: { id: true },
    });
    if (known) return known.id;
    const planIds = [...new Set(asked.planIds)];
    const chosen = plans.filter((plan) => planIds.includes(plan.id));
    if (chosen.length < planIds.length) throw await whyNot(tx, customerId, planIds);
    if (!chosen.every(canBePaused)) throw new Conflict("hardship.isOpen");
    await mustBeFree(tx, asker);
    const { answerDays } = await hardshipRulesInForce(tx);
    const dueOn = addDays(dayIn(timeZone, at), answerDays);
    const request = await write(tx, asker, { ...asked, planIds }, { at, dueOn });
    await tellOf(tx, { requestId: request, step: "asked", by: viewer, isPast: past !== undefined });
    return request;
  });
  hardshipHooks().notify(customerId);
  return { id };
}

export const requestByKey = (customerId: string, key: string) =>
  db.hardshipRequest.findUnique({
    where: { customerId_key: { customerId, key } },
    select: { id: true, endedAt: true },
  });

/** Theirs, and paid meanwhile; or nobody's, or somebody else's. */
async function whyNot(tx: Tx, customerId: string, planIds: string[]) {
  const own = await tx.plan.count({ where: { id: { in: planIds }, customerId } });
  return own < planIds.length ? new NotFound() : new Conflict("plans.nothingOwed");
}

async function mustBeFree(tx: Tx, { viewer, customerId }: Asker) {
  const waiting = await tx.hardshipRequest.count({ where: { customerId, endedAt: null } });
  if (waiting > 0) throw new Conflict("hardship.isOpen");
  const refusal = isStaff(viewer) ? null : await refusalFor(tx, customerId);
  if (refusal) throw new Conflict(refusal.reason, refusal.values);
}

async function write(
  tx: Tx,
  { viewer, customerId }: Asker,
  { key, reason, text, wish, planIds }: NewRequest,
  { at, dueOn }: { at: Date; dueOn: string },
) {
  const id = newId();
  await tx.hardshipRequest.create({
    data: {
      id,
      customerId,
      key,
      reason,
      text: text ? withoutSecrets(text) : "",
      wish,
      askedById: viewer.id,
      openedAt: at,
      dueOn: dateOf(dueOn),
    },
  });
  await tx.hardship.createMany({
    data: planIds.map((planId) => ({ requestId: id, planId, customerId, openedAt: at })),
  });
  return id;
}
