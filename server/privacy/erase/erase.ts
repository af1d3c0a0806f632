import { rm } from "node:fs/promises";
import { z } from "zod";
import { notifyEnd } from "#server/auth/sessions.ts";
import { notifyConversation } from "#server/conversations/log.ts";
import { pathOf as pathOfFile } from "#server/files/folder.ts";
import { provider } from "#server/payments/provider.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { announce } from "#server/platform/happening.ts";
import { addJob, type Tasks } from "#server/platform/jobs.ts";
import { lockPeople } from "#server/platform/locks.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { id } from "#server/platform/zod.ts";
import { pathOf as pathOfExport } from "../export/folder.ts";
import { obstaclesOf } from "../obstacles.ts";
import { queueGoodbye } from "./goodbye.ts";
import { erasures } from "./rules.ts";

const AT_ONCE = 50;
const LONGEST_MS = 5 * 60_000;

/** Those whose day has come. One that something stands in the way of waits, and is looked at again. @returns how many */
export async function eraseDue() {
  const due = await db.accountClosing.findMany({
    where: { keptAt: null, erasedAt: null, closesAt: { lte: now() } },
    orderBy: [{ closesAt: "asc" }, { id: "asc" }],
    select: { id: true, customerId: true },
  });
  return eachByItself(due.slice(0, AT_ONCE), erase);
}

type Closing = { id: string; customerId: string };

/** All of it or nothing; what lies outside of the database follows in a job of the same COMMIT. */
export async function erase(closing: Closing) {
  const erased = await db.$transaction((tx) => eraseIn(tx, closing), { timeout: LONGEST_MS });
  if (!erased) return 0;
  notifyEnd(erased.sessions);
  for (const { id: conversationId } of erased.conversations) notifyConversation(conversationId);
  return 1;
}

async function eraseIn(tx: Tx, { id: closingId, customerId }: Closing) {
  await lockPeople(tx, "privacy", [customerId]);
  const conversations = await holdAll(tx, customerId);
  if ((await obstaclesOf(tx, customerId)).length > 0) return null;
  const { count } = await tx.accountClosing.updateMany({
    where: { id: closingId, keptAt: null, erasedAt: null, closesAt: { lte: now() } },
    data: { erasedAt: now() },
  });
  if (count === 0) return null;
  const person = await tx.person.findUniqueOrThrow({ where: { id: customerId } });
  const sessions = await tx.session.findMany({
    where: { personId: customerId },
    select: { id: true },
  });
  await addJob(tx, "privacy.forget", await outsideOf(tx, customerId));
  for (const { sql } of erasures) await tx.$executeRawUnsafe(inTyped(sql), customerId);
  await tx.$executeRaw`select erase_words(${customerId}::uuid)`;
  await queueGoodbye(tx, person);
  await announce(tx, { kind: "erased", customerId, reference: person.reference });
  const entry = { subjectId: closingId, customerId };
  await audit(tx, person, { action: "privacy.close", ...entry });
  return { sessions, conversations };
}

const inTyped = (sql: string) => sql.replaceAll("$1", "$1::uuid");

/** Conversations come before people in every transaction. Whoever writes or pays now is in time, or too late. */
async function holdAll(tx: Tx, customerId: string) {
  const conversations = () =>
    tx.$queryRaw<{ id: string }[]>`
      select id from conversation where customer_id = ${customerId}::uuid order by id for update`;
  await conversations();
  await tx.$queryRaw`select 1 from person where id = ${customerId}::uuid for update`;
  return conversations();
}

async function outsideOf(tx: Tx, customerId: string) {
  const of = { where: { customerId }, select: { id: true } } as const;
  return {
    customerId,
    methodIds: [
      ...ids(await tx.paymentMethod.findMany(of)),
      ...ids(await tx.methodSetup.findMany(of)),
    ],
    chargeIds: ids(await tx.charge.findMany(of)),
    fileIds: ids(await tx.storedFile.findMany(of)),
    exportIds: ids(await tx.dataExport.findMany(of)),
  };
}

const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

const outside = z.object({
  customerId: id,
  methodIds: z.array(id),
  chargeIds: z.array(id),
  fileIds: z.array(id),
  exportIds: z.array(id),
});

export const eraseTasks: Tasks = {
  "privacy.forget": async (payload) => forget(outside.parse(payload)),
};

/** Done twice it is done. */
export async function forget(found: z.infer<typeof outside>) {
  const { fileIds, exportIds, ...known } = found;
  await provider().forget(known);
  // Until then it was what they are known by there.
  await db.stripeCustomer.deleteMany({ where: { customerId: known.customerId } });
  for (const path of [...fileIds.map(pathOfFile), ...exportIds.map(pathOfExport)]) {
    await rm(path, { force: true });
  }
}
