import { audit } from "#server/platform/audit.ts";
import type { Tx } from "#server/platform/db.ts";
import { announce } from "#server/platform/happening.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { type HardshipStep, hardshipHooks } from "./hardship-hooks.ts";
import { queueHardshipMail } from "./mails.ts";

type Told = {
  requestId: string;
  step: HardshipStep;
  by: Viewer | null;
  /** It is written down afterwards: nobody is told. */
  isPast: boolean;
};

/** Everybody who is to hear of it: the customer's mail, their chat, the audit log. */
export async function tellOf(tx: Tx, { requestId, step, by, isPast }: Told) {
  const { customerId } = await tx.hardshipRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { customerId: true },
  });
  const staff = by && isStaff(by) ? by : null;
  if (staff) {
    await audit(tx, staff, { action: `hardship.${step}`, subjectId: requestId, customerId });
  }
  if (isPast) return;
  await queueHardshipMail(tx, { requestId, step });
  await hardshipHooks().changed(tx, { customerId, requestId, step, by: staff?.name ?? null });
  await announce(tx, { kind: "hardship", requestId, step });
}
