import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { pool } from "#server/platform/db.ts";
import { refusal } from "#tests/support/rules.ts";

const transaction =
  "insert into ledger_transaction (id, kind, plan_id, payment_id, occurred_at) values ($1, $2, $3, $4, now())";
const entry =
  "insert into ledger_entry (id, transaction_id, account_id, amount_minor) values ($1, $2, $3, $4)";

async function twoAccounts() {
  const ids = [randomUUID(), randomUUID()] as const;
  for (const id of ids) {
    await pool.query(
      "insert into ledger_account (id, kind, owner_id, currency) values ($1, 'receivable', $2, 'SEK')",
      [id, randomUUID()],
    );
  }
  return ids;
}

const opening = (id: string, planId = randomUUID()): [string, unknown[]] => [
  transaction,
  [id, "plan_opened", planId, null],
];
const booking = (id: string, account: string, minor: number): [string, unknown[]] => [
  entry,
  [randomUUID(), id, account, minor],
];

describe("the ledger", () => {
  test("takes a transaction that sums to zero", async () => {
    const [a, b] = await twoAccounts();
    const id = randomUUID();
    expect(await refusal(opening(id), booking(id, a, 500), booking(id, b, -500))).toBeNull();
  });

  test("refuses at commit one that does not", async () => {
    const [a, b] = await twoAccounts();
    const id = randomUUID();
    expect(await refusal(opening(id), booking(id, a, 500), booking(id, b, -499))).toBe(
      "ledger_transaction_balances",
    );
  });

  test("refuses entries that are added to a transaction later and tip it", async () => {
    const [a, b] = await twoAccounts();
    const id = randomUUID();
    await refusal(opening(id), booking(id, a, 500), booking(id, b, -500));
    expect(await refusal(booking(id, a, 1))).toBe("ledger_transaction_balances");
  });

  test("refuses one without entries, and an entry of nothing", async () => {
    const [a] = await twoAccounts();
    const id = randomUUID();
    expect(await refusal(opening(id))).toBe("ledger_transaction_has_entries");
    expect(await refusal(opening(id), booking(id, a, 0))).toBe("ledger_entry_not_zero");
  });

  test("opens a plan once", async () => {
    const [a, b] = await twoAccounts();
    const planId = randomUUID();
    const book = () => {
      const id = randomUUID();
      return refusal(opening(id, planId), booking(id, a, 5), booking(id, b, -5));
    };
    expect(await book()).toBeNull();
    expect(await book()).toBe("ledger_plan_opened_once");
  });

  test("refuses a payment without its payment", async () => {
    expect(await refusal([transaction, [randomUUID(), "payment", randomUUID(), null]])).toBe(
      "ledger_transaction_cause",
    );
  });
});

describe("what was said or booked is never rewritten", () => {
  test.each(["ledger_transaction", "ledger_entry", "event"])("%s", async (table) => {
    const key = table === "event" ? "seq = seq" : "id = id";
    const said = `${table} is append-only`;
    expect(await refusal([`update ${table} set ${key}`])).toBe(said);
    expect(await refusal([`delete from ${table}`])).toBe(said);
    expect(await refusal([`truncate ${table} cascade`])).toMatch(/is append-only$/);
  });
});
