import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { answerTo, callerOf, createTrainedAgent, refusalOf } from "#tests/support/calls.ts";
import { createAgent } from "#tests/support/factories.ts";
import { opened, quietMonday, shiftOf, times } from "#tests/support/shifts.ts";

let grace: Viewer;

beforeEach(async () => {
  await quietMonday();
  grace = await createTrainedAgent({ timeZone: "UTC" });
});

const away = (from: string, until = from, viewer = grace) =>
  callerOf(viewer).shifts.takeLeave({ from: `2026-11-${from}`, until: `2026-11-${until}` });

test("on their days away nobody claims a shift or is planned for one, and afterwards they are", async () => {
  const { id } = await away("25", "26");
  expect(await callerOf(grace).shifts.leave()).toEqual([
    { id, from: "2026-11-25", until: "2026-11-26" },
  ]);
  const { id: openId, lead } = await opened("Th 09-17");
  const [listed] = await callerOf(grace).shifts.listOpen();
  expect(listed).toMatchObject({ id: openId, obstacle: "away" });
  const claim = () => answerTo(callerOf(grace).shifts.claim({ id: openId }));
  expect(await claim()).toBe("CONFLICT shifts.obstacle.away");
  const planned = await refusalOf(
    callerOf(lead).shifts.plan({ agentId: grace.id, ...times("We 09-17") }),
  );
  expect(planned.reason).toBe("shifts.planned.away");
  await callerOf(lead).shifts.plan({ agentId: grace.id, ...times("Fr 09-17") });
  await callerOf(grace).shifts.endLeave({ id });
  expect(await claim()).toBe("done");
});

test("the planner shows who is away", async () => {
  await away("25", "26");
  const lead = await createAgent("supervisor", { timeZone: "UTC" });
  const { people } = await callerOf(lead).forecast.week({ day: "2026-11-23" });
  expect(people.find(({ id }) => id === grace.id)?.away).toEqual([
    { from: "2026-11-25", until: "2026-11-26" },
  ]);
});

test("whoever has a shift in those days finds somebody for it first, and is not away twice", async () => {
  await shiftOf(grace, "We 09-17");
  const refused = await refusalOf(away("25"));
  expect(refused).toMatchObject({ reason: "shifts.leaveHasShifts", values: { count: 1 } });
  await away("26", "27");
  expect((await refusalOf(away("27", "28"))).reason).toBe("shifts.leaveTwice");
  expect((await refusalOf(away("20"))).reason).toBe("shifts.leavePast");
});

test("of a claim and a leave at once one is refused, whichever comes second", async () => {
  const { id } = await opened("Th 09-17");
  const attempts = await Promise.allSettled([callerOf(grace).shifts.claim({ id }), away("26")]);
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("days follow the calendar where the agent lives", async () => {
  const tokyo = await createTrainedAgent({ timeZone: "Asia/Tokyo" });
  await away("25", "25", tokyo);
  expect(await db.leave.findFirst({ where: { agentId: tokyo.id } })).toMatchObject({
    startsAt: new Date("2026-11-24T15:00:00Z"),
    endsAt: new Date("2026-11-25T15:00:00Z"),
  });
});

test("a colleague's leave does not exist, and the database keeps shifts out of it by itself", async () => {
  const { id } = await away("25");
  const colleague = await createTrainedAgent();
  expect((await refusalOf(callerOf(colleague).shifts.endLeave({ id }))).code).toBe("NOT_FOUND");
  await expect(shiftOf(grace, "We 09-17")).rejects.toThrow("nobody works while they are away");
});
