import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  answerTo,
  booked,
  callerOf,
  callOf,
  createTrainedAgent,
  mailsTo,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { opened, quietMonday, shiftOf, worksWhen } from "#tests/support/shifts.ts";

beforeEach(quietMonday);

const openTo = (agent: Viewer) => callerOf(agent).shifts.listOpen();

test("long before its start a shift is open again at once, with what it asks for", async () => {
  const [agent, colleague] = [await createTrainedAgent(), await createTrainedAgent()];
  const { id } = await opened("We 09-13", { topic: "payments", surgePercent: 10 });
  const claimed = await callerOf(agent).shifts.claim({ id });
  const release = () => callerOf(agent).shifts.release(claimed);
  expect(await Promise.allSettled([release(), release()])).toContainEqual({
    status: "fulfilled",
    value: { isReplaced: true },
  });
  expect(await worksWhen(agent)).toEqual([]);
  const open = await openTo(colleague);
  expect(open).toMatchObject([
    { cause: "released", seatsLeft: 1, topic: "payments", surgePercent: 10 },
  ]);
  await callerOf(colleague).shifts.claim({ id: open[0]?.id ?? "" });
  expect(await worksWhen(colleague)).toEqual(["We 09-13"]);
  expect(await openTo(agent)).toEqual([]);
});

test("close to its start it stays theirs until somebody has claimed it, with the calls in it", async () => {
  const [agent, colleague] = [
    await createTrainedAgent(),
    await createTrainedAgent({ name: "Jonas Ek" }),
  ];
  const { id } = await shiftOf(agent, "Mo 14-18");
  const { callback } = await booked("2026-11-23T15:00:00.000Z");
  expect(callback).toMatchObject({ startsAt: "2026-11-23T15:00:00.000Z" });
  expect(await callerOf(agent).shifts.release({ id })).toEqual({ isReplaced: false });
  expect(await worksWhen(agent)).toEqual(["Mo 14-18"]);
  expect(await callOf(callback.id)).toMatchObject({ agentId: agent.id });
  expect((await mailsTo(colleague)).map(({ subject }) => subject)).toEqual([
    "Grace Berg needs a replacement",
  ]);
  expect(await openTo(agent)).toEqual([]);
  const waiting = { toAnswer: 0, toReplace: 1 };
  expect(await callerOf(colleague).shifts.counts()).toEqual(waiting);
  expect(await callerOf(agent).shifts.counts()).toEqual({ ...waiting, toReplace: 0 });
  const [open] = await openTo(colleague);
  await callerOf(colleague).shifts.claim({ id: open?.id ?? "" });
  expect(await worksWhen(agent)).toEqual([]);
  expect(await callOf(callback.id)).toMatchObject({ agentId: colleague.id, endedAt: null });
  expect((await mailsTo(agent)).map(({ subject }) => subject)).toEqual([
    "Jonas Ek took over your shift",
  ]);
});

test("what was offered can be kept after all, and offered once more", async () => {
  const [agent, colleague] = [await createTrainedAgent(), await createTrainedAgent()];
  const { id } = await shiftOf(agent, "Mo 14-18");
  const { shifts } = callerOf(agent);
  await shifts.release({ id });
  expect((await shifts.weeks()).shifts).toMatchObject([{ id, isReleased: true }]);
  await shifts.keep({ id });
  expect(await openTo(colleague)).toEqual([]);
  expect((await shifts.weeks()).shifts).toMatchObject([{ id, isReleased: false }]);
  await shifts.release({ id });
  expect(await openTo(colleague)).toHaveLength(1);
  expect(await db.openShift.count()).toBe(1);
});

test("who keeps what a colleague claims at that moment has it, or the colleague: never both", async () => {
  const [agent, colleague] = [await createTrainedAgent(), await createTrainedAgent()];
  const { id } = await shiftOf(agent, "Mo 14-18");
  await callerOf(agent).shifts.release({ id });
  const [open] = await openTo(colleague);
  await Promise.all([
    answerTo(callerOf(agent).shifts.keep({ id })),
    answerTo(callerOf(colleague).shifts.claim({ id: open?.id ?? "" })),
  ]);
  expect([...(await worksWhen(agent)), ...(await worksWhen(colleague))]).toEqual(["Mo 14-18"]);
});

test("a shift released while the rest of it is claimed opens one place, no more", async () => {
  const agents = await Promise.all([1, 2, 3, 4].map(() => createTrainedAgent()));
  const [first, ...others] = agents;
  if (!first) throw new Error("There are agents");
  const { id } = await opened("We 09-13", { seats: 2 });
  const { id: claimed } = await callerOf(first).shifts.claim({ id });
  await Promise.all([
    callerOf(first).shifts.release({ id: claimed }),
    ...others.map((agent) => answerTo(callerOf(agent).shifts.claim({ id }))),
  ]);
  const at = await db.shift.count({ where: { openShiftId: id, cancelledAt: null } });
  expect(at).toBe(1);
  const [open, ...more] = await openTo(first);
  expect(more).toEqual([]);
  expect(open).toMatchObject({ cause: "released", seatsLeft: 1 });
});

test("a lead takes an offered shift off, and its place stays open", async () => {
  const [agent, colleague] = [await createTrainedAgent(), await createTrainedAgent()];
  const { lead } = await opened("We 09-13");
  const { id } = await shiftOf(agent, "Mo 14-18");
  await callerOf(agent).shifts.release({ id });
  await callerOf(lead).shifts.cancel({ id });
  expect(await worksWhen(agent)).toEqual([]);
  const [open] = await openTo(colleague);
  expect(open).toMatchObject({ cause: "released" });
  expect(await answerTo(callerOf(agent).shifts.keep({ id }))).toBe("CONFLICT shifts.notYours");
});

test("an offer that a lead closes is over: the shift is its agent's as before, to offer once more", async () => {
  const [agent, colleague] = [await createTrainedAgent(), await createTrainedAgent()];
  const { lead } = await opened("We 09-13");
  const { id } = await shiftOf(agent, "Mo 14-18");
  const { shifts } = callerOf(agent);
  await shifts.release({ id });
  const { id: place } = await db.openShift.findUniqueOrThrow({ where: { replacesId: id } });
  await callerOf(lead).shifts.close({ id: place });
  expect((await shifts.weeks()).shifts).toMatchObject([{ id, isReleased: false }]);
  expect(await openTo(colleague)).toMatchObject([{ cause: "planned" }]);
  await shifts.release({ id });
  expect(await openTo(colleague)).toMatchObject([{ cause: "released" }, { cause: "planned" }]);
});

test("nobody releases a colleague's shift, nor one that has begun", async () => {
  const agent = await createTrainedAgent();
  const { id } = await shiftOf(agent, "Mo 14-18");
  const stranger = callerOf(await createTrainedAgent()).shifts;
  expect(await answerTo(stranger.release({ id }))).toBe("NOT_FOUND common.notFound");
  expect(await answerTo(stranger.keep({ id }))).toBe("NOT_FOUND common.notFound");
  setTime("2026-11-23T14:00:00Z");
  expect(await answerTo(callerOf(agent).shifts.release({ id }))).toBe("CONFLICT shifts.begun");
});
