import { findConversation } from "#server/conversations/find.ts";
import { notifyPerson } from "#server/conversations/topics.ts";
import { audit, auditOpened } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT, lockPeople } from "#server/platform/locks.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { queuePrivacyMail } from "./mails.ts";
import { obstaclesOf } from "./obstacles.ts";
import { canAskAboutOneself, CLOSING_DAYS, ledgerYears } from "./policy.ts";
import type { ClosingView } from "./schema.ts";

const DAY_MS = 24 * 60 * 60_000;
const OPEN = { keptAt: null, erasedAt: null };

export async function closingOf(viewer: Viewer): Promise<ClosingView> {
  authorize(canAskAboutOneself(viewer));
  const [closesAt, obstacles] = await Promise.all([
    closesAtOf(viewer.id),
    db.$transaction((tx) => obstaclesOf(tx, viewer.id)),
  ]);
  return { closesAt, obstacles, days: CLOSING_DAYS, ledgerYears: ledgerYears(viewer.timeZone) };
}

/** When it does, for every page to say so. */
export async function closingDay(viewer: Viewer) {
  authorize(canAskAboutOneself(viewer));
  return closesAtOf(viewer.id);
}

export async function closingInConversation(viewer: Viewer, conversationId: string) {
  authorize(isStaff(viewer));
  const { id, customerId } = await findConversation(viewer, conversationId);
  await auditOpened(viewer, [{ id, customerId }]);
  return closesAtOf(customerId);
}

async function closesAtOf(customerId: string) {
  const closing = await db.accountClosing.findFirst({
    where: { customerId, ...OPEN },
    select: { closesAt: true },
  });
  return closing?.closesAt.toISOString() ?? null;
}

/** Asked for twice it is one, and its day stays. @throws Conflict while something is open */
export async function askToClose(viewer: Viewer): Promise<ClosingView> {
  authorize(canAskAboutOneself(viewer));
  await db.$transaction(async (tx) => {
    await lockPeople(tx, "privacy", [viewer.id]);
    if ((await tx.accountClosing.count({ where: { customerId: viewer.id, ...OPEN } })) > 0) return;
    if ((await obstaclesOf(tx, viewer.id)).length > 0) throw new Conflict("privacy.inTheWay");
    const askedAt = now();
    const closes = new Date(+askedAt + CLOSING_DAYS * DAY_MS);
    const { id } = await tx.accountClosing.create({
      data: { customerId: viewer.id, askedAt, closesAt: closes },
    });
    await queuePrivacyMail(tx, "asked", viewer, closes);
    const entry = { subjectId: id, customerId: viewer.id };
    await audit(tx, viewer, { action: "privacy.askToClose", ...entry });
  }, LOCK_TIMEOUT);
  notifyPerson(viewer.id, "plans");
  return closingOf(viewer);
}

/** Of this and the erasure, should they come in the same moment, the row lets one happen. */
export async function keepAccount(viewer: Viewer): Promise<ClosingView> {
  authorize(canAskAboutOneself(viewer));
  await db.$transaction(async (tx) => {
    await lockPeople(tx, "privacy", [viewer.id]);
    const [kept] = await tx.accountClosing.updateManyAndReturn({
      where: { customerId: viewer.id, ...OPEN },
      data: { keptAt: now() },
      select: { id: true, closesAt: true },
    });
    if (!kept) return;
    await queuePrivacyMail(tx, "kept", viewer, kept.closesAt);
    const entry = { subjectId: kept.id, customerId: viewer.id };
    await audit(tx, viewer, { action: "privacy.keep", ...entry });
  }, LOCK_TIMEOUT);
  notifyPerson(viewer.id, "plans");
  return closingOf(viewer);
}
