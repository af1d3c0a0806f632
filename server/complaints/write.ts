import { v7 as newId } from "uuid";
import { audit } from "#server/platform/audit.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import type { LockedComplaint } from "./locked.ts";
import { queueComplaintMail } from "./mails.ts";
import type { ComplaintStep } from "./schema.ts";

type Step = {
  /** Its own; told twice it is written once. */
  key?: string;
  step: ComplaintStep;
  by: Viewer | null;
  text?: string;
};

/** The step in its story, and everybody who is to hear of it: the customer's mail, the audit log. */
export async function writeStep(tx: Tx, { row, at, isPast }: LockedComplaint, said: Step) {
  const { key: id = newId(), step, by, text = "" } = said;
  const { id: complaintId, customerId } = row;
  const words = withoutSecrets(text);
  await tx.complaintChange.create({
    data: { id, complaintId, customerId, step, byId: by?.id ?? null, text: words, at },
  });
  const staff = by && isStaff(by) ? by : null;
  if (staff) {
    await audit(tx, staff, {
      action: `complaints.${step}`,
      subjectId: complaintId,
      customerId,
      at,
    });
  }
  if (!isPast)
    await queueComplaintMail(tx, { id: complaintId, step, text: words, by: staff?.name });
}

/** Whether this very step stands there already, by a click whose answer was lost. */
export async function isSaid(tx: Tx, complaintId: string, key: string) {
  const known = await tx.complaintChange.findUnique({
    where: { id: key },
    select: { complaintId: true },
  });
  if (known && known.complaintId !== complaintId) throw new Conflict("cases.keyUsed");
  return known !== null;
}

/** @param seen the last step that whoever acts has read. @throws Conflict when there is a newer one */
export async function mustHaveSeen(tx: Tx, complaintId: string, seen: string) {
  const last = await tx.complaintChange.findFirst({
    where: { complaintId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (last?.id !== seen) throw new Conflict("cases.hasNews");
}
