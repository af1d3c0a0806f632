import { beforeEach, expect, test } from "vitest";
import { reassignCallsOf } from "#server/callbacks/reassign.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  booked,
  callOf,
  createShift,
  createTrainedAgent,
  mailsTo,
  mondayWithOneAgent,
} from "#tests/support/calls.ts";
import { createAgent } from "#tests/support/factories.ts";
import { requestsOf, waitingCustomer } from "#tests/support/conversation-log.ts";

const NOON = "2026-11-23T12:00:00.000Z";

let leaving: Viewer;
let admin: Viewer;

beforeEach(async () => {
  leaving = await mondayWithOneAgent();
  admin = await createAgent("admin");
});

/** As whoever deactivates them does it. */
async function leave(agent: Viewer) {
  const fates = await db.$transaction(async (tx) => {
    const data = { deactivatedAt: new Date() };
    await tx.person.update({ where: { id: agent.id }, data });
    return reassignCallsOf(tx, admin, agent.id);
  });
  fates.announce();
  const { kept, moved, ended } = fates;
  return { kept, moved, ended };
}

test("a colleague who is free then makes the call, and the customer notices nothing", async () => {
  const { customer, callback } = await booked(NOON);
  const colleague = await createTrainedAgent();
  await createShift(colleague, "2026-11-23T11:00:00Z", "2026-11-23T13:00:00Z");
  expect(await leave(leaving)).toEqual({ kept: 1, moved: 0, ended: 0 });
  expect(await callOf(callback.id)).toMatchObject({ agentId: colleague.id, revision: 0 });
  expect(await mailsTo(customer)).toHaveLength(1);
  const [entry] = await db.auditEntry.findMany({ where: { subjectId: callback.id } });
  expect(entry).toMatchObject({ action: "callbacks.reassign", actorId: admin.id });
});

test("without one it moves to the next time that is free, never to an earlier one, with a mail", async () => {
  const { customer, callback } = await booked(NOON);
  const colleague = await createTrainedAgent();
  await createShift(colleague, "2026-11-23T10:00:00Z", "2026-11-23T12:00:00Z");
  await createShift(colleague, "2026-11-23T13:00:00Z", "2026-11-23T15:00:00Z");
  await createTrainedAgent({ languages: ["de"] }).then((other) =>
    createShift(other, "2026-11-23T11:00:00Z", "2026-11-23T13:00:00Z"),
  );
  expect(await leave(leaving)).toEqual({ kept: 0, moved: 1, ended: 0 });
  expect(await callOf(callback.id)).toMatchObject({
    agentId: colleague.id,
    startsAt: new Date("2026-11-23T13:00:00Z"),
    wallTime: "2026-11-23T14:00",
    revision: 1,
  });
  expect((await mailsTo(customer))[1]?.subject).toContain("We’ve had to move your call");
});

test("where only earlier times are left it is not moved: its customer is told, and asked to choose", async () => {
  const { customer, callback } = await booked(NOON);
  const colleague = await createTrainedAgent();
  await createShift(colleague, "2026-11-23T10:00:00Z", "2026-11-23T12:00:00Z");
  // After nine in the evening, where its customer is.
  await createShift(colleague, "2026-11-23T21:00:00Z", "2026-11-23T23:00:00Z");
  expect(await leave(leaving)).toEqual({ kept: 0, moved: 0, ended: 1 });
  expect(await callOf(callback.id)).toMatchObject({ end: "missed", startsAt: new Date(NOON) });
  const mail = (await mailsTo(customer)).at(-1);
  expect(mail?.subject).toMatch(/^We can’t call you on Monday.* sorry$/);
  expect(mail?.text).toMatch(/The next free times are\s+Monday, November 23 at 11:00 AM/);
});

test("where there is no time at all it ends, we say sorry, and who had waited waits on", async () => {
  const { customer, conversationId } = await waitingCustomer();
  await booked(NOON, { conversationId }, customer);
  expect(await leave(leaving)).toEqual({ kept: 0, moved: 0, ended: 1 });
  expect((await mailsTo(customer))[1]?.subject).toMatch(/^We can’t call you on Monday.* sorry$/);
  expect(await requestsOf(conversationId)).toMatchObject([
    { end: "breached" },
    { end: null, askedBy: "breach" },
  ]);
});

test("two who leave at once, each the other's colleague, end in one of the ways", async () => {
  const other = await createTrainedAgent();
  await createShift(other, "2026-11-23T10:00:00Z", "2026-11-23T16:00:00Z");
  for (const start of [NOON, NOON, "2026-11-23T14:00:00.000Z", "2026-11-23T14:00:00.000Z"])
    await booked(start);
  await Promise.all([leave(leaving), leave(other)]);
  const calls = await db.callback.findMany();
  expect(calls.every(({ end }) => end === "missed")).toBe(true);
});

test("nobody is booked with somebody who leaves at that moment", async () => {
  const colleague = await createTrainedAgent();
  await createShift(colleague, "2026-11-24T10:00:00Z", "2026-11-24T16:00:00Z");
  const starts = ["10:00", "10:30", "11:00", "11:30", "12:00", "12:30", "13:00", "13:30"];
  await Promise.all([
    leave(leaving),
    ...starts.map((start) => booked(`2026-11-23T${start}:00.000Z`).catch(() => null)),
  ]);
  const calls = await db.callback.findMany({ where: { endedAt: null } });
  expect(calls.filter(({ agentId }) => agentId === leaving.id)).toEqual([]);
});
