import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { setAvailable } from "#server/desk/presence.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  askToClose,
  closingInConversation,
  closingOf,
  keepAccount,
} from "#server/privacy/closing.ts";
import { erase, eraseDue } from "#server/privacy/erase/erase.ts";
import { reported } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { say } from "#tests/support/conversations.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { inNeed } from "#tests/support/hardship.ts";
import { askForRelief } from "#server/hardship/ask.ts";
import { connectSimulator } from "#tests/support/payments.ts";
import { createPlan } from "#tests/support/plans.ts";
import { createRefund } from "#tests/support/refunds.ts";

const ASKED = "2026-11-29T10:00:00Z";
const DUE = "2026-12-13T10:00:00Z";

beforeEach(async () => {
  connectSimulator();
  await db.accountClosing.deleteMany();
  setTime(ASKED);
});

const mailsTo = async ({ email }: Viewer) =>
  (await db.mail.findMany({ where: { toAddress: email }, orderBy: { id: "asc" } })).map(
    ({ subject }) => subject,
  );

const obstaclesOf = async (viewer: Viewer) =>
  (await closingOf(viewer)).obstacles.map(({ kind }) => kind);

const openClosing = (customerId: string) =>
  db.accountClosing.findFirstOrThrow({ where: { customerId, keptAt: null, erasedAt: null } });

test("asked for twice, also at once, it closes once, on one day, and a mail says when", async () => {
  const customer = await createCustomer({ timeZone: "UTC", locale: "en-GB" });
  const [first, second] = await Promise.all([askToClose(customer), askToClose(customer)]);
  expect(first).toMatchObject({ closesAt: "2026-12-13T10:00:00.000Z", obstacles: [] });
  expect(second).toEqual(first);
  expect(await mailsTo(customer)).toEqual(["Your account closes on Sunday 13 December"]);
  const entries = await db.auditEntry.findMany({ where: { customerId: customer.id } });
  expect(entries.map(({ action }) => action)).toEqual(["privacy.askToClose"]);
});

test("it is kept as it was until its day, and can then be asked for again", async () => {
  const customer = await createCustomer();
  await askToClose(customer);
  const kept = await Promise.all([keepAccount(customer), keepAccount(customer)]);
  expect(kept.map(({ closesAt }) => closesAt)).toEqual([null, null]);
  expect((await mailsTo(customer)).slice(1)).toEqual(["Your account stays open"]);
  setTime(DUE);
  expect(await eraseDue()).toBe(0);
  expect((await askToClose(customer)).closesAt).toBe("2026-12-27T10:00:00.000Z");
});

test("staff close nobody's account, and see that it closes", async () => {
  const agent = await createAgent();
  await expect(askToClose(agent)).rejects.toThrow(Forbidden);
  await expect(keepAccount(agent)).rejects.toThrow(Forbidden);
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  expect(await closingInConversation(agent, id)).toBeNull();
  await askToClose(customer);
  expect(await closingInConversation(agent, id)).toBe("2026-12-13T10:00:00.000Z");
  await expect(closingInConversation(customer, id)).rejects.toThrow(Forbidden);
});

test("what is owed, asked for or promised stands in the way, each by itself", async () => {
  const owing = await createCustomer();
  await createPlan(owing);
  expect((await closingOf(owing)).obstacles).toMatchObject([
    { kind: "plan", merchant: "Fjord & Fell", owed: { minor: 120_000, currency: "SEK" } },
  ]);
  await expect(askToClose(owing)).rejects.toThrow(Conflict);

  const { customer: reporter } = await reported();
  expect(await obstaclesOf(reporter)).toContain("case");
  const refunded = await createCustomer();
  await createRefund(refunded);
  expect(await obstaclesOf(refunded)).toContain("refund");
  const needy = await createCustomer();
  const { id } = await createPlan(needy);
  await askForRelief({ viewer: needy, customerId: needy.id }, inNeed([id]));
  expect(await obstaclesOf(needy)).toContain("hardship");
  const called = await createCustomer();
  await bookFor(called);
  expect(await obstaclesOf(called)).toEqual(["call"]);
});

async function bookFor({ id: customerId }: Viewer) {
  const agent = await createAgent();
  await setAvailable(agent, { available: true });
  const startsAt = new Date("2026-12-20T10:00:00Z");
  await db.callback.create({
    data: {
      customerId,
      agentId: agent.id,
      startsAt,
      endsAt: new Date(+startsAt + 1_800_000),
      topic: "other",
      phone: "+46701234567",
      timeZone: "UTC",
      wallTime: "2026-12-20T10:00",
      language: "en",
      clientKey: randomUUID(),
    },
  });
}

test("before its day nothing is erased; over something new it waits, and closes when that is settled", async () => {
  const customer = await createCustomer();
  await askToClose(customer);
  expect(await eraseDue()).toBe(0);
  const { id } = await createPlan(customer);
  setTime(DUE);
  expect(await eraseDue()).toBe(0);
  expect((await closingOf(customer)).closesAt).not.toBeNull();
  await db.plan.update({ where: { id }, data: { cancelledAt: new Date() } });
  expect(await eraseDue()).toBe(1);
  expect(await eraseDue()).toBe(0);
  expect((await mailsTo(customer)).at(-1)).toBe("Your account is closed");
});

test("of keeping and erasing in the same moment one happens, and erased twice is once", async () => {
  const customer = await createCustomer();
  await askToClose(customer);
  const closing = await openClosing(customer.id);
  setTime(DUE);
  const erasures = () => Promise.all([erase(closing), erase(closing)]);
  const [, [first, second]] = await Promise.all([keepAccount(customer), erasures()]);
  const times = first + second;
  const row = await db.accountClosing.findUniqueOrThrow({ where: { id: closing.id } });
  expect(times).toBe(row.keptAt ? 0 : 1);
  expect(Boolean(row.keptAt) !== Boolean(row.erasedAt)).toBe(true);
});

test("a message that is sent in the moment of the erasure goes with the others, or is too late", async () => {
  const customer = await createCustomer();
  const { id: conversationId } = await createConversation(customer);
  await askToClose(customer);
  const closing = await openClosing(customer.id);
  setTime(DUE);
  const words = Array.from({ length: 12 }, () => say(customer, conversationId, "zqxlate"));
  await Promise.allSettled([...words, erase(closing)]);
  const [found] = await db.$queryRaw<{ count: bigint }[]>`
    select count(*) from event where content::text like '%zqxlate%'`;
  const person = await db.person.findUniqueOrThrow({ where: { id: customer.id } });
  expect([person.name, Number(found?.count)]).toEqual(["Closed account", 0]);
});
