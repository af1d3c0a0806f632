import { randomUUID } from "node:crypto";
import { DatabaseError } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { eventsAfter } from "#server/conversations/events.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { APP_ROLE, grantToApp, ownsTables } from "#server/platform/app-role.ts";
import { closeDatabase, db, openDatabase, pool } from "#server/platform/db.ts";
import { addJob, startJobs, stopJobs } from "#server/platform/jobs.ts";
import { erase } from "#server/privacy/erase/erase.ts";
import { getPlan } from "#server/plans/plan.ts";
import { applyRetention } from "#server/retention/sweep.ts";
import { say } from "#tests/support/conversations.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { connectSimulator } from "#tests/support/payments.ts";
import { attemptFor, createPlan } from "#tests/support/plans.ts";

const appUrl = new URL(testDatabaseUrl);
appUrl.username = APP_ROLE;

beforeAll(async () => {
  await grantToApp(testDatabaseUrl, APP_ROLE, { create: true });
  await closeDatabase();
  openDatabase(appUrl.href, 10);
});

afterAll(async () => {
  await stopJobs();
  await closeDatabase();
  openDatabase(testDatabaseUrl);
});

const codeOf = (statement: string) =>
  pool.query(statement).then(
    () => "allowed",
    (error: unknown) => (error instanceof DatabaseError ? error.code : String(error)),
  );

const FORBIDDEN = "42501";
const appendOnly = [
  "audit_entry",
  "ledger_entry",
  "ledger_transaction",
  "event",
  "feedback_change",
];

test.each(appendOnly)("the program can neither change nor remove a row of %s", async (table) => {
  for (const statement of [
    `update ${table} set ${table === "event" ? "kind = kind" : "id = id"}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
    `alter table ${table} disable trigger all`,
    `alter table ${table} disable trigger ${table}_append_only`,
    `drop trigger ${table}_append_only on ${table}`,
    `alter table ${table} owner to ${APP_ROLE}`,
    `drop table ${table} cascade`,
  ]) {
    expect([statement, await codeOf(statement)]).toEqual([statement, FORBIDDEN]);
  }
});

test.each([
  "set session_replication_role = replica",
  "set role kindline",
  "create table public.mine (id int)",
  "create or replace function append_only() returns trigger language plpgsql as 'begin return new; end'",
  "alter table payment drop constraint payment_one_end",
  "delete from _prisma_migrations",
  "delete from graphile_worker.migrations",
  "create role another superuser",
  "copy (select 1) to program 'true'",
])("nor can it get around that: %s", async (statement) => {
  expect(await codeOf(statement)).toBe(FORBIDDEN);
});

test("what the program does it can do: talk, book, take over with an audit entry, clean up", async () => {
  const [customer, agent] = [await createCustomer(), await createAgent()];
  const { id } = await createConversation(customer);
  await say(customer, id, "Hello", randomUUID());
  await takeOver(agent, id);
  expect((await eventsAfter(id, 0, 10)).map(({ kind }) => kind)).toEqual(["message", "joined"]);
  expect(await db.auditEntry.count({ where: { actorId: agent.id } })).toBe(1);

  const plan = await createPlan(customer);
  await recordPayment(attemptFor(plan, 1));
  expect((await getPlan(customer, plan.id)).paid.minor).toBe(40_000);
  await applyRetention();
});

test("jobs are queued and done, and their queue is not migrated by the program", async () => {
  const done = vi.fn(async () => {});
  await startJobs({ "mail.send": done });
  await addJob(db, "mail.send", { id: "one" }, { key: "one", maxAttempts: 3 });
  await vi.waitFor(() => expect(done).toHaveBeenCalledTimes(1), 20_000);
});

test("an owner is told from somebody who owns nothing", async () => {
  expect(await ownsTables(appUrl.href)).toBe(false);
  expect(await ownsTables(testDatabaseUrl)).toBe(true);
});

test("the program erases the words of whose account has closed, through its one door", async () => {
  connectSimulator();
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  await say(customer, id, "Secret words");
  const closesAt = new Date(0);
  const closing = await db.accountClosing.create({
    data: { customerId: customer.id, askedAt: closesAt, closesAt },
  });
  expect(await codeOf("begin; set kindline.erasing = 'on'; update event set kind = kind")).toBe(
    FORBIDDEN,
  );
  expect(await erase(closing)).toBe(1);
  expect(await eventsAfter(id, 0, 9)).toMatchObject([{ content: { text: "—" } }]);
});

test("the rights can be given again, as each start does", async () => {
  await grantToApp(testDatabaseUrl, APP_ROLE, { create: true });
  expect(await codeOf("delete from audit_entry")).toBe(FORBIDDEN);
  expect(await codeOf("delete from mail")).toBe("allowed");
});
