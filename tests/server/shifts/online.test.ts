import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { answerTo, booked, callerOf, callOf, createTrainedAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { opened, quietMonday, shiftOf, worksWhen } from "#tests/support/shifts.ts";

beforeEach(async () => {
  await quietMonday();
  await db.agentPresence.deleteMany();
  setTime("2026-11-23T14:22:31Z");
});

async function someoneWaits(locale = "sv") {
  const customer = await createCustomer({ locale });
  const { id, customerId } = await createConversation(customer);
  const askedAt = new Date("2026-11-23T14:00:00Z");
  await db.humanRequest.create({
    data: {
      conversationId: id,
      customerId,
      askedBy: "button",
      askedAt,
      firstAskedAt: askedAt,
      deadlineAt: new Date("2026-11-23T14:10:00Z"),
    },
  });
}

test("while somebody waits an agent goes online, until a half hour and paid for the rush", async () => {
  await someoneWaits();
  const agent = await createTrainedAgent();
  const { shifts, desk } = callerOf(agent);
  expect(await shifts.demand()).toMatchObject({
    state: "possible",
    waiting: 1,
    waitingSince: "2026-11-23T14:00:00.000Z",
    hourly: { minor: 1725, currency: "EUR" },
    until: "2026-11-23T16:30:00.000Z",
  });
  expect(await shifts.goOnline()).toMatchObject({ until: "2026-11-23T16:30:00.000Z" });
  expect(await worksWhen(agent)).toEqual(["Mo 14-16"]);
  expect(await desk.presence()).toMatchObject({ available: true });
  expect(await shifts.demand()).toMatchObject({ state: "on_shift" });
  const { shifts: own } = await shifts.weeks();
  expect(own).toMatchObject([{ surgePercent: 15, isOnDemand: true, hours: 2.1 }]);
});

test("it ends where the next shift begins, and is refused where none of it is left", async () => {
  await someoneWaits();
  const agent = await createTrainedAgent();
  const next = await shiftOf(agent, "Mo 15-18");
  const { shifts } = callerOf(agent);
  expect(await shifts.demand()).toMatchObject({ until: "2026-11-23T15:00:00.000Z" });
  setTime("2026-11-23T14:40:00Z");
  expect(await shifts.demand()).toMatchObject({ state: "soon", until: null });
  expect(await answerTo(shifts.goOnline())).toBe("CONFLICT shifts.online.soon");
  setTime("2026-11-23T15:10:00Z");
  expect(await shifts.demand()).toMatchObject({
    state: "on_shift",
    until: next.endsAt.toISOString(),
    endable: null,
  });
  expect(await answerTo(shifts.goOnline())).toBe("CONFLICT shifts.onShift");
});

test("nobody goes online for nobody, nor for a language that they do not speak", async () => {
  await someoneWaits("de");
  const { shifts } = callerOf(await createTrainedAgent());
  expect(await shifts.demand()).toMatchObject({ state: "no_demand", waiting: 0 });
  expect(await answerTo(shifts.goOnline())).toBe("CONFLICT shifts.online.no_demand");
});

test("cover is short while those on shift are not there", async () => {
  await shiftOf(await createTrainedAgent(), "Mo 12-18");
  const { shifts } = callerOf(await createTrainedAgent());
  expect(await shifts.demand()).toMatchObject({ state: "possible", isCoverShort: true });
  await callerOf(await createAgent()).desk.setAvailable({ available: true });
  expect(await shifts.demand()).toMatchObject({ state: "no_demand", isCoverShort: false });
});

test("nobody goes online without their rest", async () => {
  await someoneWaits();
  const agent = await createTrainedAgent();
  await shiftOf(agent, "Mo 01-09");
  const { shifts } = callerOf(agent);
  expect(await shifts.demand()).toMatchObject({ state: "rest" });
  expect(await answerTo(shifts.goOnline())).toBe("CONFLICT shifts.online.rest");
});

test("the place of a shift that runs is taken to its end, by one of two at once", async () => {
  setTime("2026-11-23T11:00:00Z");
  const { id } = await opened("Mo 14-19", { topic: "payments", surgePercent: 20 });
  setTime("2026-11-23T14:22:31Z");
  const agents = [await createTrainedAgent(), await createTrainedAgent()];
  const [first] = agents;
  if (!first) throw new Error("There are agents");
  expect(await callerOf(first).shifts.demand()).toMatchObject({
    state: "possible",
    places: 1,
    surgePercent: 20,
    until: "2026-11-23T19:00:00.000Z",
  });
  const answers = await Promise.all(
    agents.map((agent) => answerTo(callerOf(agent).shifts.goOnline())),
  );
  expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  expect(await db.shift.count({ where: { openShiftId: id } })).toBe(1);

  setTime("2026-11-23T15:10:00Z");
  const online = agents[answers.indexOf("done")] ?? first;
  const [shift] = await db.shift.findMany({ where: { agentId: online.id } });
  await callerOf(online).shifts.endOnline({ id: shift?.id ?? "" });
  setTime("2026-11-23T15:20:00Z");
  const other = agents.find((agent) => agent !== online) ?? first;
  await callerOf(other).shifts.goOnline();
  expect(await worksWhen(other)).toEqual(["Mo 15-19"]);
});

test("clicked twice, it is one shift", async () => {
  await someoneWaits();
  const agent = await createTrainedAgent();
  const { goOnline } = callerOf(agent).shifts;
  await Promise.all([answerTo(goOnline()), answerTo(goOnline())]);
  expect(await worksWhen(agent)).toEqual(["Mo 14-16"]);
});

test("going offline ends the shift now, and its calls go to colleagues", async () => {
  await someoneWaits();
  const [agent, colleague] = [await createTrainedAgent(), await createTrainedAgent()];
  const { shifts, desk } = callerOf(agent);
  const { id } = await shifts.goOnline();
  const { callback } = await booked("2026-11-23T15:30:00.000Z");
  await shiftOf(colleague, "Mo 15-18");
  setTime("2026-11-23T14:50:00Z");
  const stranger = callerOf(colleague).shifts.endOnline({ id });
  expect(await answerTo(stranger)).toBe("CONFLICT shifts.onlineOver");
  await shifts.endOnline({ id });
  expect(await db.shift.findUnique({ where: { id } })).toMatchObject({
    endsAt: new Date("2026-11-23T14:50:00Z"),
  });
  expect(await callOf(callback.id)).toMatchObject({ agentId: colleague.id });
  expect(await desk.presence()).toMatchObject({ available: false });
  expect(await answerTo(shifts.endOnline({ id }))).toBe("CONFLICT shifts.onlineOver");
});

test("who goes offline again is off shift at once, may come back, and keeps no row of it", async () => {
  await someoneWaits();
  const agent = await createTrainedAgent();
  const { shifts } = callerOf(agent);
  const first = await shifts.goOnline();
  setTime("2026-11-23T14:22:50Z");
  await shifts.endOnline({ id: first.id });
  expect(await shifts.demand()).toMatchObject({ state: "possible", endable: null });
  expect(await worksWhen(agent)).toEqual([]);

  const second = await shifts.goOnline();
  setTime("2026-11-23T14:24:40Z");
  await shifts.endOnline({ id: second.id });
  expect(await shifts.demand()).toMatchObject({ state: "possible", endable: null });
  expect((await shifts.weeks()).shifts).toEqual([]);

  const third = await shifts.goOnline();
  expect((await shifts.weeks()).shifts).toMatchObject([{ id: third.id }]);
  expect(third.until).toBe("2026-11-23T16:30:00.000Z");
});
