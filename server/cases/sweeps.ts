import { addDays, dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { daysUntil } from "#server/platform/format/day.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { REMIND_DAYS } from "./deadlines.ts";
import { endCase } from "./end.ts";
import { changeCase, type LockedCase } from "./locked.ts";
import { queueCaseMail } from "./mails.ts";
import { giveTurn, writeStep } from "./write.ts";

const AT_ONCE = 50;

/** A shop that is silent leaves it to us, a customer who is silent ends it. @returns how many went on */
export async function watchDeadlines() {
  const today = dateOf(dayIn("UTC"));
  const rows = await db.case.findMany({
    where: { endedAt: null, turn: { in: ["shop", "customer"] }, dueOn: { lte: today } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true },
  });
  return eachByItself(rows, ({ id }) => goOnAfterSilence(id));
}

/** @param past when it was, of what is written down afterwards. @returns 0 where nobody was silent for too long */
export async function goOnAfterSilence(id: string, past?: Date) {
  let done = 0;
  const change = async (tx: Tx, found: LockedCase) => {
    if (isPast(found)) done = await goOn(tx, found);
  };
  await changeCase(null, id, change, past);
  return done;
}

const isPast = ({ row, today }: LockedCase) => !row.endedAt && dayOf(row.dueOn) < today;

async function goOn(tx: Tx, found: LockedCase) {
  const { turn } = found.row;
  if (turn === "customer") await endCase(tx, found, { end: "lapsed", by: null });
  if (turn === "shop") {
    await giveTurn(tx, found, "us");
    await writeStep(tx, found, { step: "shop_silent", by: null });
  }
  return turn === "us" ? 0 : 1;
}

/** @returns how many customers were told that we still wait for them */
export async function remindOfQuestions() {
  // A day more: it may be tomorrow already where a customer lives.
  const soon = dateOf(addDays(dayIn("UTC"), REMIND_DAYS + 1));
  const rows = await db.case.findMany({
    where: { endedAt: null, turn: "customer", remindedAt: null, dueOn: { lte: soon } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true },
  });
  return eachByItself(rows, async ({ id }) => {
    let done = 0;
    await changeCase(null, id, async (tx, { row, plan, today }) => {
      const isNear = daysUntil(dayOf(row.dueOn), today) <= REMIND_DAYS;
      if (row.endedAt || row.turn !== "customer" || row.remindedAt || !isNear) return;
      await tx.case.update({ where: { id }, data: { remindedAt: now() } });
      await queueCaseMail(tx, { plan, caseId: id, step: "reminded", text: "", shiftedDays: 0 });
      done = 1;
    });
    return done;
  });
}
