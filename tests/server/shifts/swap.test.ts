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

let grace: Viewer;
let jonas: Viewer;

beforeEach(async () => {
  await quietMonday();
  grace = await createTrainedAgent();
  jonas = await createTrainedAgent({ name: "Jonas Ek" });
});

const ask = (from: { id: string }, to: { id: string } | null, colleague = jonas, by = grace) =>
  callerOf(by).shifts.askForSwap({
    fromShiftId: from.id,
    toAgentId: colleague.id,
    toShiftId: to?.id ?? null,
  });

const answer = (agent: Viewer, id: string, agree = true) =>
  answerTo(callerOf(agent).shifts.answerSwap({ id, agree }));

async function both() {
  const [from, to] = [await shiftOf(grace, "We 09-17"), await shiftOf(jonas, "We 12-20")];
  return { from, to };
}

test("two change places once the other agrees, calls and all, and the asker hears of it", async () => {
  const { from, to } = await both();
  const { callback } = await booked("2026-11-25T10:00:00.000Z");
  expect(await callOf(callback.id)).toMatchObject({ agentId: grace.id });
  const { id } = await ask(from, to);
  expect(await mailsTo(jonas)).toMatchObject([{ subject: "Grace Berg asks you about a shift" }]);
  expect(await callerOf(jonas).shifts.counts()).toEqual({ toAnswer: 1, toReplace: 0 });
  const { toAnswer } = await callerOf(jonas).shifts.swaps();
  expect(toAnswer).toMatchObject([
    { id, colleague: "Grace Berg", gives: { id: to.id }, gets: { id: from.id }, obstacle: null },
  ]);
  expect(await callerOf(grace).shifts.swaps()).toMatchObject({
    toAnswer: [],
    asked: [{ id, colleague: "Jonas Ek", gives: { id: from.id }, gets: { id: to.id } }],
  });
  expect(await answer(jonas, id)).toBe("done");
  expect([await worksWhen(grace), await worksWhen(jonas)]).toEqual([["We 12-20"], ["We 09-17"]]);
  expect(await callOf(callback.id)).toMatchObject({ agentId: jonas.id, endedAt: null });
  expect(await mailsTo(grace)).toMatchObject([{ subject: "Jonas Ek took your shift" }]);
  expect(await answer(jonas, id)).toBe("CONFLICT shifts.swapOver");
});

test("a shift is handed over for nothing, with its surge", async () => {
  const { id } = await opened("We 09-13", { surgePercent: 15 });
  const claimed = await callerOf(grace).shifts.claim({ id });
  const swap = await ask(claimed, null);
  expect(await answer(jonas, swap.id)).toBe("done");
  expect([await worksWhen(grace), await worksWhen(jonas)]).toEqual([[], ["We 09-13"]]);
  const { shifts } = await callerOf(jonas).shifts.weeks();
  expect(shifts).toMatchObject([{ surgePercent: 15 }]);
  expect(await callerOf(grace).shifts.listOpen()).toEqual([]);
});

test("declined or withdrawn, all stays as it is", async () => {
  const { from, to } = await both();
  const first = await ask(from, to);
  expect(await answerTo(ask(from, to))).toBe("CONFLICT shifts.alreadyAsked");
  expect(await answer(jonas, first.id, false)).toBe("done");
  expect(await mailsTo(grace)).toMatchObject([{ subject: "Jonas Ek can’t take your shift" }]);
  const second = await ask(from, to);
  await callerOf(grace).shifts.withdrawSwap(second);
  expect(await answer(jonas, second.id)).toBe("CONFLICT shifts.swapOver");
  expect([await worksWhen(grace), await worksWhen(jonas)]).toEqual([["We 09-17"], ["We 12-20"]]);
});

test("nobody else answers a swap, withdraws it, or gives away what is not theirs", async () => {
  const { from, to } = await both();
  const { id } = await ask(from, to);
  const stranger = await createTrainedAgent();
  expect(await answer(stranger, id)).toBe("NOT_FOUND common.notFound");
  expect(await answer(grace, id)).toBe("NOT_FOUND common.notFound");
  const withdraw = callerOf(stranger).shifts.withdrawSwap({ id });
  expect(await answerTo(withdraw)).toBe("CONFLICT shifts.swapOver");
  expect(await answerTo(ask(from, to, jonas, stranger))).toBe("NOT_FOUND common.notFound");
  expect(await answerTo(ask(from, from))).toBe("NOT_FOUND common.notFound");
  expect(await answerTo(ask(from, null, grace))).toBe("BAD_REQUEST shifts.swapWithOneself");
});

test("both keep their rest", async () => {
  const { from, to } = await both();
  const night = await shiftOf(jonas, "Th 00-04");
  expect(await answerTo(ask(from, null))).toBe("CONFLICT shifts.colleagueObstacle.overlap");
  expect(await answerTo(ask(from, night))).toBe("CONFLICT shifts.colleagueObstacle.overlap");
  expect(await answerTo(ask(from, to))).toBe("CONFLICT shifts.colleagueObstacle.rest");
  await db.shift.deleteMany({ where: { id: night.id } });
  await shiftOf(grace, "Th 05-09");
  expect(await answerTo(ask(from, to))).toBe("CONFLICT shifts.obstacle.rest");
});

test("what has changed since it was asked is looked at again when it is agreed to", async () => {
  const { from, to } = await both();
  const { id } = await ask(from, to);
  await shiftOf(jonas, "We 00-04");
  expect(await answer(jonas, id)).toBe("CONFLICT shifts.obstacle.rest");
  const { toAnswer } = await callerOf(jonas).shifts.swaps();
  expect(toAnswer).toMatchObject([{ id, obstacle: { who: "viewer", kind: "rest" } }]);
  setTime("2026-11-25T10:00:00Z");
  expect((await callerOf(jonas).shifts.swaps()).toAnswer).toEqual([]);
  expect(await answer(jonas, id)).toBe("CONFLICT shifts.swapStale");
  expect(await db.shiftSwap.findMany()).toMatchObject([{ end: "stale" }]);
});

test("who agrees while the asker releases the shift has it, or is told: nothing is lost", async () => {
  const from = await shiftOf(grace, "We 09-17");
  const { id } = await ask(from, null);
  const [agreed] = await Promise.all([
    answer(jonas, id),
    answerTo(callerOf(grace).shifts.release({ id: from.id })),
  ]);
  expect(await worksWhen(grace)).toEqual([]);
  expect(await worksWhen(jonas)).toEqual(agreed === "done" ? ["We 09-17"] : []);
  const open = await callerOf(await createTrainedAgent()).shifts.listOpen();
  expect(open).toHaveLength(agreed === "done" ? 0 : 1);
});

test("of two colleagues who agree to take one shift, one has it", async () => {
  const third = await createTrainedAgent();
  const from = await shiftOf(grace, "We 09-17");
  const asked = [await ask(from, null), await ask(from, null, third)];
  const agents = [jonas, third];
  const answers = await Promise.all(
    asked.map(({ id }, index) => answer(agents[index] ?? grace, id)),
  );
  expect(answers.toSorted()).toEqual(["CONFLICT shifts.swapOver", "done"]);
  expect([...(await worksWhen(jonas)), ...(await worksWhen(third))]).toEqual(["We 09-17"]);
});

test("colleagues are offered with what would fit both", async () => {
  const { from, to } = await both();
  await shiftOf(jonas, "Fr 09-17");
  const partners = await callerOf(grace).shifts.partners({ id: from.id });
  const found = partners.find(({ agentId }) => agentId === jonas.id);
  expect(found).toMatchObject({ takes: false, shifts: [{ id: to.id }] });
  const stranger = callerOf(await createTrainedAgent()).shifts.partners({ id: from.id });
  expect(await answerTo(stranger)).toBe("NOT_FOUND common.notFound");
});
