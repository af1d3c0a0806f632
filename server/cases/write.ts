import { v7 as newId } from "uuid";
import { takeFiles } from "#server/files/take.ts";
import { audit } from "#server/platform/audit.ts";
import { dateOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { CaseTurn } from "#server/platform/prisma/enums.ts";
import { announce } from "#server/platform/happening.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { isStaff } from "#server/platform/viewer.ts";
import { caseSummary } from "#server/plans/reportable.ts";
import { fetchPlanIn, type PlanRow } from "#server/plans/rows.ts";
import { caseHooks } from "./case-hooks.ts";
import { dueOnOf } from "./deadlines.ts";
import { type Actor, type LockedCase, staffName } from "./locked.ts";
import { queueCaseMail } from "./mails.ts";
import type { CaseStep } from "./schema.ts";
import { queueShopMail } from "./shop-mail.ts";

export type Step = {
  /** Its own; told twice it is written once. */
  id?: string | undefined;
  step: CaseStep;
  by: Actor;
  text?: string;
  fileIds?: string[];
  /** By how many days its payments are later than they were. */
  shiftedDays?: number;
};

type Found = Pick<LockedCase, "row" | "plan" | "at" | "isPast">;

/** The step in its story, and everybody who is to hear of it: the customer's mail, their chat, the audit log. */
export async function writeStep(tx: Tx, { row, plan, at, isPast }: Found, said: Step) {
  const { id = newId(), step, by, text = "", fileIds = [] } = said;
  const { id: caseId, customerId } = row;
  const words = withoutSecrets(text);
  // It was made of what was known before.
  await tx.refundProposal.deleteMany({ where: { caseId } });
  await tx.caseChange.create({
    data: { id, caseId, customerId, step, byId: by?.id ?? null, text: words, at },
  });
  if (by && fileIds.length > 0) {
    const taken = { customerId, uploadedById: by.id, fileIds, caseId, changeId: id };
    await takeFiles(tx, taken);
  }
  if (by && isStaff(by)) {
    await audit(tx, by, { action: `cases.${step}`, subjectId: caseId, customerId, at });
  }
  if (!isPast) await tell(tx, await fetchPlanIn(tx, plan.id), row, { ...said, text: words });
}

async function tell(tx: Tx, plan: PlanRow, { id, customerId }: LockedCase["row"], said: Step) {
  const { step, by, text = "", shiftedDays = 0 } = said;
  await queueCaseMail(tx, { plan, caseId: id, step, text, shiftedDays, by: staffName(by) });
  await queueShopMail(tx, id, step, text);
  const row = plan.purchase.cases.find((one) => one.id === id);
  if (!row) return;
  const about = caseSummary(plan, row, dayIn(plan.customer.timeZone));
  await caseHooks().changed(tx, { customerId, about, step, by: staffName(by) });
  await announce(tx, { kind: "case", caseId: id, step });
}

/** Whether this very step stands there already, by a click whose answer was lost. */
export async function isSaid(tx: Tx, caseId: string, key: string | undefined) {
  if (!key) return false;
  const known = await tx.caseChange.findUnique({ where: { id: key }, select: { caseId: true } });
  if (known && known.caseId !== caseId) throw new Conflict("cases.keyUsed");
  return known !== null;
}

/** @param seen the last step that whoever acts has read. @throws Conflict when there is a newer one */
export async function mustHaveSeen(tx: Tx, caseId: string, seen: string | undefined) {
  if (!seen) return;
  const last = await tx.caseChange.findFirst({
    where: { caseId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (last?.id !== seen) throw new Conflict("cases.hasNews");
}

/** It is somebody's turn, from today on. */
export async function giveTurn(tx: Tx, { row, plan, today }: LockedCase, turn: CaseTurn) {
  const { timeZone } = plan.customer;
  const heldOn = dayIn(timeZone, row.heldAt);
  const dueOn = dateOf(dueOnOf({ turn, kind: row.kind, today, heldOn, timeZone }));
  await tx.case.update({ where: { id: row.id }, data: { turn, dueOn, remindedAt: null } });
}
