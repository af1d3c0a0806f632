import { dateOf } from "#server/platform/calendar.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Complaint } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { isInvolved } from "./involved.ts";
import { changeComplaint, mustWait } from "./locked.ts";
import { canAnswer, canSeeComplaints } from "./policy.ts";
import { redressText } from "./mails.ts";
import { redressColumns } from "./redress.ts";
import type { AnswerKind } from "./schema.ts";
import { extendToOf } from "./terms.ts";
import { isSaid, mustHaveSeen, writeStep } from "./write.ts";

type FinalAnswer = {
  id: string;
  key: string;
  end: AnswerKind;
  text: string;
  caseId: string | null;
  redress: { text: string; dueOn: string } | null;
  seen: string;
};

/**
 * In writing, by somebody who had no part in it. The very same again is fine.
 * @param past when it was, of what is written down afterwards
 * @throws Forbidden for whoever was involved, Conflict when it has an end or there is something they have not read
 */
export async function answerComplaint(viewer: Viewer, answer: FinalAnswer, past?: Date) {
  const { id, key, end, text, caseId, seen } = answer;
  // Who is not right is promised nothing.
  const asked = end === "not_upheld" ? null : answer.redress;
  authorize(canSeeComplaints(viewer));
  const change: Parameters<typeof changeComplaint>[2] = async (tx, found) => {
    if (await isSaid(tx, id, key)) return;
    authorize(canAnswer(viewer, false), "complaints.forLeads");
    mustWait(found.row);
    await mustBeImpartial(tx, viewer, found.row);
    await mustHaveSeen(tx, id, seen);
    if (caseId) await mustBeTheirCase(tx, found.row, caseId);
    const done = redressColumns(asked, found.today);
    const data = { end, endedAt: found.at, caseId, ...done };
    await tx.complaint.update({ where: { id }, data });
    const said = asked ? `${text}\n\n${await redressText(tx, id)}` : text;
    await writeStep(tx, found, { key, step: end, by: viewer, text: said });
  };
  await changeComplaint(viewer, id, change, past);
}

async function mustBeImpartial(tx: Tx, viewer: Viewer, row: Complaint) {
  authorize(canAnswer(viewer, false), "complaints.forLeads");
  authorize(canAnswer(viewer, await isInvolved(tx, viewer, row)), "complaints.involved");
}

async function mustBeTheirCase(tx: Tx, { customerId }: Complaint, id: string) {
  if ((await tx.case.count({ where: { id, customerId } })) === 0) throw new NotFound();
}

/** The customer reads why, and until when. Of two at once the second is told. */
export async function extendComplaint(viewer: Viewer, { id, text }: { id: string; text: string }) {
  authorize(canSeeComplaints(viewer));
  await changeComplaint(viewer, id, async (tx, found) => {
    const { row, timeZone, today, at } = found;
    await mustBeImpartial(tx, viewer, row);
    mustWait(row);
    const until = extendToOf(row, timeZone, today);
    if (until === null) throw new Conflict("complaints.cannotExtend");
    await tx.complaint.update({
      where: { id },
      data: { extendedAt: at, clockOn: dateOf(today), dueOn: dateOf(until), reminded: 0 },
    });
    await writeStep(tx, found, { step: "extended", by: viewer, text });
  });
}
