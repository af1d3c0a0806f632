import { mkdirSync, writeFileSync } from "node:fs";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { erase, eraseTasks } from "#server/privacy/erase/erase.ts";
import { keptColumns } from "#server/privacy/erase/kept-columns.ts";
import { fileFolder, pathOf } from "#server/files/folder.ts";
import { db, pool } from "#server/platform/db.ts";
import { applyRetention } from "#server/retention/sweep.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import { keptNames } from "#tests/support/files.ts";
import { markAll, placesOf } from "#tests/support/marked.ts";
import { connectSimulator } from "#tests/support/payments.ts";
import { ledgerSum } from "#tests/support/plans.ts";
import { createWholeCustomer } from "#tests/support/whole-customer.ts";

const WORD = "zqxadaxqz";
const OTHER = "zqxboxqz";

type Whole = Awaited<ReturnType<typeof createWholeCustomer>>;
let whole: Whole;
let other: Whole;

beforeAll(async () => {
  connectSimulator();
  const { id: staffId } = await createAgent();
  [whole, other] = [await createWholeCustomer(staffId), await createWholeCustomer(staffId)];
  const marks = await markAll(whole.customerId, WORD);
  // They have a form of their own, or there is nothing where nothing failed.
  expect(marks.refused).toEqual([
    "callback.phone",
    "callback.request_hash",
    "charge.failure",
    "payment.failure",
    "payout.failure",
    "shipment_news.tracking_url",
  ]);
  expect(marks.missing).toEqual([]);
  await markAll(other.customerId, OTHER);
  await writeAbout(whole, staffId);
});

beforeEach(() => setTime("2026-11-29T10:00:00Z"));

/** What stands about them in rows that are not theirs by any reference, and in the data folder. */
async function writeAbout(
  { customerId, planId, merchantId, conversationId }: Whole,
  staffId: string,
) {
  const at = new Date();
  const person = await db.person.findUniqueOrThrow({ where: { id: customerId } });
  const { email, name, reference } = person;
  const { caseEmail } = await db.merchant.findUniqueOrThrow({ where: { id: merchantId } });
  const { reference: order } = await db.purchase.findFirstOrThrow({ where: { customerId } });
  await db.mail.createMany({
    data: [
      { toAddress: email, subject: `Hello ${name}`, text: WORD },
      { toAddress: caseEmail ?? "", subject: `Order ${order}`, text: `${name}: torn` },
    ],
  });
  await db.signInCode.create({
    data: { email, codeHash: "a", nonceHash: "b", createdAt: at, expiresAt: at },
  });
  await db.feedKey.create({
    data: {
      name: "shop",
      createdById: staffId,
      createdAt: at,
      requests: {
        create: {
          key: "k",
          requestHash: "h",
          status: 201,
          body: { reference, email },
          createdAt: at,
        },
      },
    },
  });
  await db.webhookEvent.createMany({
    data: [
      { kind: "plan.moved", data: { customer: reference }, createdAt: at },
      { kind: "plan.moved", data: { planId, payment: `${WORD}` }, createdAt: at },
    ],
  });
  const shown = { query: name, customers: 1, customerIds: customerId };
  await db.auditEntry.create({
    data: { actorId: staffId, action: "search.read", details: shown },
  });
  await pool.query(
    `update simulated_charge set card = $2 where id in (select id from charge where customer_id = $1)`,
    [customerId, WORD],
  );
  await pool.query(
    `update simulated_setup set label = $2 where id in (select id from payment_method where customer_id = $1)`,
    [customerId, WORD],
  );
  await tellOfShift(conversationId, staffId);
  const files = await db.storedFile.findMany();
  mkdirSync(fileFolder(), { recursive: true });
  for (const { id } of files) writeFileSync(pathOf(id), WORD);
}

/** Whoever had the shift names them in words of their own; what was said by others is another matter. */
async function tellOfShift(conversationId: string, agentId: string) {
  const at = new Date();
  const { id: shiftId } = await db.shift.create({
    data: { agentId, startsAt: new Date(+at - 3_600_000), endsAt: at },
  });
  const pains = [
    { text: `${WORD} waits`, evidence: [{ conversationId, seq: 1 }] },
    { text: "All wait", evidence: [{ conversationId: other.conversationId, seq: 1 }] },
  ];
  await db.shiftDebrief.create({ data: { shiftId, agentId, pains, sentAt: at } });
}

const closing = async (customerId: string) =>
  db.accountClosing.create({
    data: {
      customerId,
      askedAt: new Date("2026-11-14T10:00:00Z"),
      closesAt: new Date("2026-11-28T10:00:00Z"),
    },
  });

const dump = async (customerId: string) =>
  (
    await pool.query(
      `select to_jsonb(person) as person, (select jsonb_agg(event order by event.seq) from event join conversation c
         on c.id = conversation_id where c.customer_id = person.id) as events,
         (select jsonb_agg(payment) from payment where customer_id = person.id) as payments
       from person where id = $1`,
      [customerId],
    )
  ).rows;

test("after an erasure nothing in the database or the folder says who it was, and the books are the same", async () => {
  const before = {
    sum: await ledgerSum(),
    rows: await db.ledgerEntry.count(),
    other: await dump(other.customerId),
  };
  expect(await erase(await closing(whole.customerId))).toBe(1);
  await runForgetting();

  const goodbye = ["mail.to_address"];
  const stays = Object.keys(keptColumns).filter((name) => !name.endsWith(".currency"));
  const found = (await placesOf(WORD)).filter((place) => !stays.includes(place));
  expect(found).toEqual(goodbye);
  setTime("2026-11-30T10:00:01Z");
  await applyRetention();
  expect((await placesOf(WORD)).filter((place) => !stays.includes(place))).toEqual([]);

  expect({
    sum: await ledgerSum(),
    rows: await db.ledgerEntry.count(),
    other: await dump(other.customerId),
  }).toEqual(before);
  const files = await db.storedFile.findMany({ select: { id: true } });
  expect(keptNames()).toEqual(files.map(({ id }) => id).toSorted());
});

/** What the worker does with the job that the erasure left. */
async function runForgetting() {
  const { rows } = await pool.query<{ payload: unknown }>(
    `select payload from graphile_worker._private_jobs job
     join graphile_worker._private_tasks task on task.id = job.task_id where identifier = 'privacy.forget'`,
  );
  expect(rows).toHaveLength(1);
  // A crash in the middle lets it run again.
  for (const payload of [rows[0]?.payload, rows[0]?.payload]) {
    await eraseTasks["privacy.forget"]?.(payload);
  }
}

test("of what was told of a shift only what was said of them is gone", async () => {
  const { pains } = await db.shiftDebrief.findFirstOrThrow();
  expect(pains).toMatchObject([{ text: "", evidence: [] }, { text: "All wait" }]);
});

test("who was erased stays under their id, is nobody, and nothing of theirs begins again", async () => {
  const person = await db.person.findUniqueOrThrow({ where: { id: whole.customerId } });
  expect(person).toMatchObject({ name: "Closed account", phone: null, reference: null });
  expect(person.email).toBe(`${person.id}@erased.invalid`);
  expect(await db.plan.count({ where: { customerId: person.id } })).toBe(1);
  const talks = await db.conversation.findMany({ where: { customerId: person.id } });
  expect(talks.map(({ concern }) => concern)).toEqual(talks.map(() => null));
  const begun = db.conversation.create({ data: { customerId: person.id, locale: "en" } });
  await expect(begun).rejects.toThrow(/not_of_the_erased/u);
  await expect(
    db.conversation.updateMany({
      where: { customerId: person.id },
      data: { seq: { increment: 1 } },
    }),
  ).rejects.toThrow(/conversation_sealed/u);
});
