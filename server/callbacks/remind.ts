import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { queueCallMail } from "./mails.ts";
import { REMIND_MINUTES } from "./policy.ts";
import { wholeCall } from "./view.ts";

const AT_ONCE = 200;

/** The row decides that it is one mail, whoever else looks at the same moment. */
export async function remindOfCalls(at = now()) {
  const soon = new Date(+at + REMIND_MINUTES * 60_000);
  const due = await db.callback.findMany({
    where: { endedAt: null, remindedAt: null, startsAt: { gt: at, lte: soon } },
    orderBy: { startsAt: "asc" },
    take: AT_ONCE,
    select: { id: true, revision: true },
  });
  return eachByItself(due, ({ id, revision }) => remind(id, revision, at));
}

const remind = (id: string, revision: number, at: Date) =>
  db.$transaction(async (tx) => {
    const { count } = await tx.callback.updateMany({
      where: { id, revision, endedAt: null, remindedAt: null },
      data: { remindedAt: at },
    });
    if (count === 0) return 0;
    await queueCallMail(tx, "reminder", await wholeCall(tx, id));
    return count;
  });
