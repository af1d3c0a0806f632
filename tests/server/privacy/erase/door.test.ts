import { expect, test } from "vitest";
import { db, pool } from "#server/platform/db.ts";
import { say } from "#tests/support/conversations.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { refusal } from "#tests/support/rules.ts";
import { createPlan } from "#tests/support/plans.ts";

test("words are erased of nobody whose account has not been closed", async () => {
  for (const { id } of [await createCustomer(), await createAgent()]) {
    expect(await refusal(["select erase_words($1)", [id]])).toBe("erase_words");
  }
});

test("the door is open for words alone: nothing is deleted, and the ledger stays as it is", async () => {
  const customer = await createCustomer();
  await createPlan(customer);
  const { id } = await createConversation(customer);
  await say(customer, id);
  const open = ["select set_config('kindline.erasing', 'on', true)"] as [string];
  for (const statement of [
    "delete from event",
    "delete from audit_entry",
    "delete from case_change",
    "delete from feedback_change",
    "truncate event cascade",
    "update ledger_entry set amount_minor = amount_minor + 1",
    "update ledger_transaction set kind = kind",
    "delete from ledger_entry",
    "update move_rules set version = version",
  ]) {
    expect([statement, await refusal(open, [statement])]).toEqual([
      statement,
      expect.stringContaining("append-only"),
    ]);
  }
});

test("it closes behind an erasure, also for what follows in the same transaction", async () => {
  const { id } = await createCustomer();
  const at = new Date();
  await db.person.update({ where: { id }, data: { deactivatedAt: at, erasedAt: at } });
  const after = ["update event set kind = kind"] as [string];
  expect(await refusal(["select erase_words($1)", [id]], after)).toContain("append-only");
  const { rows } = await pool.query("select current_setting('kindline.erasing', true) as open");
  expect(rows[0]?.open ?? "").not.toBe("on");
});
