import { addDays, dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import type { Complaint } from "#server/platform/prisma/client.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { changeComplaint } from "./locked.ts";
import { canRedress, canSeeComplaints, REDRESS_DAYS } from "./policy.ts";
import { queueReminders } from "./reminders.ts";
import type { ComplaintRedress } from "./schema.ts";
import { isSaid, writeStep } from "./write.ts";

type Told = { text: string; dueOn: string } | null;

/** Said in an answer and not done yet, also while the customer asks for another look. */
export const OPEN_REDRESS = { redressedAt: null, redress: { not: "" } };

/**
 * As its columns. What an earlier answer has said stays until another one says something else.
 * @throws Invalid when the day has passed or is too far away
 */
export function redressColumns(redress: Told, today: string) {
  if (!redress) return {};
  const { text, dueOn } = redress;
  if (dueOn < today || dueOn > addDays(today, REDRESS_DAYS)) {
    throw new Invalid("complaints.redressDay", { days: REDRESS_DAYS });
  }
  return { redress: text, redressedAt: null, redressOn: dateOf(dueOn), redressReminded: 0 };
}

type Row = Pick<Complaint, "redress" | "redressedAt" | "redressOn">;

export function redressOf(
  { redress: text, redressedAt, redressOn }: Row,
  today: string,
): ComplaintRedress | null {
  if (!text || !redressOn) return null;
  const day = dayOf(redressOn);
  return {
    text,
    dueOn: day,
    redressedAt: redressedAt?.toISOString() ?? null,
    isLate: !redressedAt && day < today,
  };
}

/** Said twice under one key it is said once. @throws Conflict when nothing is promised, or it was kept already */
export async function completeRedress(
  viewer: Viewer,
  said: { id: string; key: string; text: string },
) {
  const { id, key, text } = said;
  authorize(canSeeComplaints(viewer));
  authorize(canRedress(viewer), "complaints.forLeads");
  await changeComplaint(viewer, id, async (tx, found) => {
    if (await isSaid(tx, id, key)) return;
    const { row, at } = found;
    if (!row.redress || row.redressedAt) throw new Conflict("complaints.noRedress");
    await tx.complaint.update({ where: { id }, data: { redressedAt: at } });
    await writeStep(tx, found, { key, step: "redressed", by: viewer, text });
  });
}

const AT_ONCE = 200;

/**
 * Reminds whoever answers for others on the day, and once it is over tells the customer that it was not done.
 * @returns how many were told
 */
export async function watchRedress(atOnce = AT_ONCE) {
  const rows = await db.complaint.findMany({
    where: { ...OPEN_REDRESS, redressReminded: { lt: 2 } },
    orderBy: [{ redressOn: "asc" }, { id: "asc" }],
    take: atOnce,
    include: { customer: { select: { timeZone: true } } },
  });
  return eachByItself(
    rows.filter((row) => stageOf(row, dayIn(row.customer.timeZone)) > row.redressReminded),
    ({ id }) => remindOf(id),
  );
}

/** 1: today is the day; 2: it is over. */
function stageOf(row: Row, today: string) {
  const redress = redressOf(row, today);
  if (!redress || redress.redressedAt) return 0;
  if (redress.isLate) return 2;
  return today === redress.dueOn ? 1 : 0;
}

async function remindOf(id: string) {
  let done = 0;
  await changeComplaint(null, id, async (tx, found) => {
    const { row, today } = found;
    const stage = stageOf(row, today);
    if (stage <= row.redressReminded) return;
    await tx.complaint.update({ where: { id }, data: { redressReminded: stage } });
    await queueReminders(tx, id, stage === 2 ? "redressOverdue" : "redress");
    if (stage === 2) await writeStep(tx, found, { step: "redress_overdue", by: null });
    done = 1;
  });
  return done;
}
