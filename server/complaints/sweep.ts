import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { STAGES, stageOf } from "./clock.ts";
import { changeComplaint, lawOf, type LockedComplaint } from "./locked.ts";
import { queueReminders } from "./reminders.ts";
import { writeStep } from "./write.ts";

const AT_ONCE = 50;
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Reminds whoever answers for others at each stage of the time, once; and when it is over without an answer, tells the
 * customer so and where else they can turn.
 * @returns how many reminders went out
 */
export async function watchComplaints(atOnce = AT_ONCE) {
  let done = 0;
  let rows: { id: string }[] = [];
  do {
    rows = await db.complaint.findMany({
      where: {
        endedAt: null,
        reminded: { lt: STAGES.length },
        id: { gt: rows.at(-1)?.id ?? NOBODY },
      },
      orderBy: { id: "asc" },
      take: atOnce,
      select: { id: true },
    });
    done += await eachByItself(rows, ({ id }) => remindOf(id));
  } while (rows.length === atOnce);
  return done;
}

async function remindOf(id: string) {
  const row = await db.complaint.findUniqueOrThrow({
    where: { id },
    include: { customer: { select: { timeZone: true } } },
  });
  // Most of them have nothing to be reminded of: they are not locked for it.
  if (reached(row, dayIn(row.customer.timeZone)) <= row.reminded) return 0;
  let done = 0;
  await changeComplaint(null, id, async (tx, found) => {
    done = await remindIn(tx, found);
  });
  return done;
}

async function remindIn(tx: Tx, found: LockedComplaint) {
  const { row, today, at } = found;
  const stage = reached(row, today);
  const name = STAGES[stage - 1];
  if (row.endedAt || stage <= row.reminded || !name) return 0;
  const isOver = name === "over";
  await tx.complaint.update({
    where: { id: row.id },
    data: { reminded: stage, ...(isOver && { escalatedAt: at }) },
  });
  await queueReminders(tx, row.id, name);
  if (isOver) await writeStep(tx, found, { step: "overdue", by: null });
  return 1;
}

type Clocked = Pick<LockedComplaint["row"], "clockOn" | "dueOn" | "country">;

const reached = (row: Clocked, today: string) =>
  stageOf({ clockOn: dayOf(row.clockOn), dueOn: dayOf(row.dueOn), country: lawOf(row) }, today);
