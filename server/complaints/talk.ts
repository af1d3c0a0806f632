import { addBusinessDays } from "#server/platform/business-days.ts";
import { dateOf } from "#server/platform/calendar.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { ruleOf } from "./clock.ts";
import { changeComplaint, lawOf, type LockedComplaint, mustWait } from "./locked.ts";
import { canSpeak, MOST_ADDED } from "./policy.ts";
import { disagreeUntilOf } from "./terms.ts";
import { isSaid, writeStep } from "./write.ts";

type Words = { id: string; key: string; text: string };

export async function addToComplaint(viewer: Viewer, { id, key, text }: Words) {
  authorize(canSpeak(viewer));
  await changeComplaint(viewer, id, async (tx, found) => {
    if (await isSaid(tx, id, key)) return;
    mustWait(found.row);
    await mustBeBounded(tx, id);
    await writeStep(tx, found, { key, step: "said", by: viewer, text });
  });
}

/** A story that somebody can read; who has more to say talks to a person. */
async function mustBeBounded(tx: Tx, complaintId: string) {
  const added = await tx.complaintChange.count({ where: { complaintId, step: "said" } });
  if (added >= MOST_ADDED) throw new Conflict("cases.tooLong");
}

/** It is settled otherwise, or they have changed their mind. */
export async function withdrawComplaint(viewer: Viewer, id: string) {
  authorize(canSpeak(viewer));
  await changeComplaint(viewer, id, async (tx, found) => {
    if (found.row.end === "withdrawn") return;
    mustWait(found.row);
    await tx.complaint.update({ where: { id }, data: { end: "withdrawn", endedAt: found.at } });
    await writeStep(tx, found, { step: "withdrawn", by: viewer });
  });
}

/** Once: then somebody else looks at all of it again, and that answer is our last one. */
export async function disagree(viewer: Viewer, { id, key, text }: Words) {
  authorize(canSpeak(viewer));
  await changeComplaint(viewer, id, async (tx, found) => {
    if (await isSaid(tx, id, key)) return;
    const { row, timeZone, today } = found;
    if (disagreeUntilOf(row, timeZone, today) === null) {
      throw new Conflict("complaints.cannotDisagree");
    }
    await tx.complaint.update({ where: { id }, data: { ...secondRound(found) } });
    await writeStep(tx, found, { key, step: "disagreed", by: viewer, text });
  });
}

function secondRound({ row, today }: LockedComplaint) {
  const law = lawOf(row);
  const dueOn = addBusinessDays(today, ruleOf(law, row.kind).days, law);
  return {
    round: 2,
    end: null,
    endedAt: null,
    escalatedAt: null,
    reminded: 0,
    clockOn: dateOf(today),
    dueOn: dateOf(dueOn),
  };
}
