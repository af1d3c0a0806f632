import { dayIn, now } from "#server/platform/clock.ts";
import { type Country, COUNTRIES } from "#server/platform/country.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Complaint } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { complaintHooks } from "./complaint-hooks.ts";
import { visibleTo } from "./policy.ts";

export type LockedComplaint = {
  row: Complaint;
  at: Date;
  /** The calendar day where its customer lives. */
  today: string;
  timeZone: string;
  /** It is written down afterwards: nobody is told. */
  isPast: boolean;
};

type Change = (tx: Tx, found: LockedComplaint) => Promise<void>;

/**
 * Behind the lock of its row, so that of two at once the second sees the first.
 * @param actor null: it happens by itself
 * @param past when it was, of what is written down afterwards
 */
export async function changeComplaint(
  actor: Viewer | null,
  id: string,
  change: Change,
  past?: Date,
) {
  const customerId = await db.$transaction(async (tx) => {
    const found = await lockComplaint(tx, actor, id, past);
    await change(tx, found);
    return found.row.customerId;
  });
  complaintHooks().notify(customerId);
}

async function lockComplaint(tx: Tx, actor: Viewer | null, id: string, past?: Date) {
  const where = { AND: [{ id }, actor ? visibleTo(actor) : {}] };
  const known = await tx.complaint.findFirst({
    where,
    select: { customer: { select: { timeZone: true } } },
  });
  if (!known) throw new NotFound();
  await tx.$queryRaw`select id from complaint where id = ${id}::uuid for update`;
  const row = await tx.complaint.findUniqueOrThrow({ where: { id } });
  const at = past ?? now();
  const { timeZone } = known.customer;
  return { row, at, today: dayIn(timeZone, at), timeZone, isPast: past !== undefined };
}

/** @throws Conflict when it has an end */
export function mustWait({ endedAt }: Pick<Complaint, "endedAt">) {
  if (endedAt) throw new Conflict("complaints.hasEnded");
}

/** As it was when it came. */
export const lawOf = ({ country }: Pick<Complaint, "country">): Country | null =>
  COUNTRIES.find((one) => one === country) ?? null;
