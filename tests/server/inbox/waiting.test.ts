import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { countWaiting } from "#server/inbox/waiting.ts";
import { db, pool } from "#server/platform/db.ts";
import { createAgent } from "#tests/support/factories.ts";
import { createWholeCustomer } from "#tests/support/whole-customer.ts";

const viewerOf = async (id: string) => {
  const person = await db.person.findUniqueOrThrow({ where: { id } });
  return { ...person, sessionId: randomUUID() };
};

test("what only its customer can move on is counted, each thing once and nobody else's", async () => {
  const { id: staffId } = await createAgent();
  const [mine, other] = [await createWholeCustomer(staffId), await createWholeCustomer(staffId)];
  const viewer = await viewerOf(mine.customerId);
  const set = (sql: string) => pool.query(sql, [mine.customerId]);
  // Whatever the example has of its own.
  await set("update purchase_case set turn = 'us' where customer_id = $1");
  await set("update feedback_item set seen_at = now() + interval '1 day' where customer_id = $1");
  await set("update payout set failed_at = null, failure = null where customer_id = $1");
  const before = await countWaiting(viewer);
  expect(before).toBe(0);

  const { rows: cases } = await set(
    `update purchase_case set turn = 'customer', ended_at = null, "end" = null
     where id = (select id from purchase_case where customer_id = $1 limit 1) returning id`,
  );
  expect([cases.length, await countWaiting(viewer)]).toEqual([1, 1]);

  const { rows: items } = await set(
    `update feedback_item set seen_at = created_at - interval '1 hour'
     where customer_id = $1 returning id`,
  );
  for (const { id } of items) {
    for (const kind of ["reply", "reply", "note"] as const) {
      await db.feedbackChange.create({
        data: { feedbackId: id, kind, text: "Thank you.", authorId: staffId },
      });
    }
  }
  expect(await countWaiting(viewer)).toBe(1 + items.length);
  expect(items.length).toBeGreaterThan(0);
  expect(await countWaiting(await viewerOf(other.customerId))).toBeLessThan(1 + items.length);
});

test("a refund that no card takes counts once, however many payments it goes back to", async () => {
  const { id: staffId } = await createAgent();
  const { customerId } = await createWholeCustomer(staffId);
  const viewer = await viewerOf(customerId);
  const before = await countWaiting(viewer);
  const { rowCount } = await pool.query(
    `update payout set failed_at = now(), failure = 'card_closed', sent_at = null, arrived_at = null,
       by_hand_at = now(), due_on = current_date, sent_by_id = null, reference = null
     where customer_id = $1 and refund_id is not null`,
    [customerId],
  );
  expect([rowCount, (await countWaiting(viewer)) - before]).toEqual([1, 1]);
});
