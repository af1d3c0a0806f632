import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  booked,
  callerOf,
  callOf,
  createTrainedAgent,
  emptyAvailability,
  mailsTo,
  refusalOf,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

let supervisor: Viewer;
let agent: Viewer;

beforeEach(async () => {
  await emptyAvailability();
  setTime("2026-11-23T08:00:00Z");
  supervisor = await createAgent("supervisor");
  agent = await createTrainedAgent();
});

const plan = (startsAt: string, endsAt: string, { id: agentId } = agent) =>
  callerOf(supervisor).shifts.plan({ agentId, startsAt, endsAt });

const reasonOf = async (call: Promise<unknown>) => (await refusalOf(call)).reason;

test("a supervisor plans a shift, the agent sees it, and calls can be booked into it", async () => {
  const { id } = await plan("2026-11-23T10:00:00Z", "2026-11-23T14:00:00Z");
  expect(await callerOf(agent).shifts.mine()).toEqual([
    {
      id,
      agentId: agent.id,
      agentName: "Grace Berg",
      startsAt: "2026-11-23T10:00:00.000Z",
      endsAt: "2026-11-23T14:00:00.000Z",
    },
  ]);
  expect(await callerOf(await createAgent()).shifts.mine()).toEqual([]);
  expect(await callerOf(await createAgent()).shifts.list()).toHaveLength(1);
  await booked("2026-11-23T12:00:00.000Z");
  const [entry] = await db.auditEntry.findMany({ where: { actorId: supervisor.id } });
  expect(entry).toMatchObject({ action: "shifts.plan", subjectId: agent.id });
});

test("nobody works at two places at once, however many plan it", async () => {
  const attempts = await Promise.allSettled(
    [0, 1, 2, 3].map((hour) => plan(`2026-11-23T1${hour}:00:00Z`, "2026-11-23T18:00:00Z")),
  );
  const refused = attempts.flatMap((attempt) =>
    attempt.status === "rejected" ? [attempt.reason.cause] : [],
  );
  expect(refused).toHaveLength(3);
  expect(refused.every((cause) => cause instanceof Conflict)).toBe(true);
  expect(refused[0]).toMatchObject({
    reason: "callbacks.shiftOverlaps",
    values: { name: "Grace Berg" },
  });
  // One that begins as another ends is no overlap, and another agent's is none either.
  await plan("2026-11-23T18:00:00Z", "2026-11-23T20:00:00Z");
  await plan("2026-11-23T12:00:00Z", "2026-11-23T18:00:00Z", await createTrainedAgent());
});

test.each([
  ["callbacks.shiftEmpty", "2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z"],
  ["callbacks.shiftEmpty", "2026-11-23T10:00:00Z", "2026-11-23T09:00:00Z"],
  ["callbacks.shiftTooLong", "2026-11-23T10:00:00Z", "2026-11-24T00:15:00Z"],
  ["callbacks.shiftTooLong", "2026-11-23T10:00:00Z", "2026-11-24T16:00:00Z"],
  ["callbacks.shiftPast", "2026-11-23T07:00:00Z", "2026-11-23T12:00:00Z"],
  ["callbacks.shiftTooFar", "2027-03-01T10:00:00Z", "2027-03-01T12:00:00Z"],
  ["shifts.offGrid", "2026-11-23T10:07:00Z", "2026-11-23T12:00:00Z"],
])("%s: from %s to %s is refused in words", async (reason, from, to) => {
  expect(await reasonOf(plan(from, to))).toBe(reason);
  expect(await db.shift.count()).toBe(0);
});

test("shifts are planned for staff who are still here, by those who may", async () => {
  const times = ["2026-11-23T10:00:00Z", "2026-11-23T12:00:00Z"] as const;
  expect(await reasonOf(plan(...times, await createCustomer()))).toBe("common.notFound");
  const gone = await createTrainedAgent({ deactivatedAt: new Date() });
  expect(await reasonOf(plan(...times, gone))).toBe("common.notFound");
  const [startsAt, endsAt] = times;
  const own = callerOf(agent).shifts.plan({ agentId: agent.id, startsAt, endsAt });
  expect(await reasonOf(own)).toBe("common.forbidden");
});

test("the calls of a cancelled shift go to colleagues, or to another shift of the agent", async () => {
  const { id } = await plan("2026-11-23T10:00:00Z", "2026-11-23T14:00:00Z");
  const { customer, callback } = await booked("2026-11-23T12:00:00.000Z");
  await plan("2026-11-23T15:00:00Z", "2026-11-23T16:00:00Z");
  const { cancel } = callerOf(supervisor).shifts;
  await Promise.all([cancel({ id }), cancel({ id })]);
  expect(await callOf(callback.id)).toMatchObject({
    agentId: agent.id,
    startsAt: new Date("2026-11-23T15:00:00Z"),
    revision: 1,
  });
  expect(await mailsTo(customer)).toHaveLength(2);
  expect(await callerOf(agent).shifts.mine()).toHaveLength(1);
  setTime("2026-11-23T17:00:00Z");
  const [over] = await db.shift.findMany({ where: { cancelledAt: null } });
  expect(await reasonOf(cancel({ id: over?.id ?? "" }))).toBe("callbacks.shiftOver");
});
