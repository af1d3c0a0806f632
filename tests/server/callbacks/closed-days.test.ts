import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  answerTo,
  booked,
  callerOf,
  callOf,
  createShift,
  mailsTo,
  mondayWithOneAgent,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const on = "2026-11-23";
const day = { on, name: "Company day" };

let [agent, lead]: Viewer[] = [];

beforeEach(async () => {
  await db.closedDay.deleteMany();
  agent = await mondayWithOneAgent();
  lead = await createAgent("supervisor", { timeZone: "Europe/London" });
});

const closedDays = (viewer: Viewer | undefined) => {
  if (!viewer) throw new Error("Nobody is there yet");
  return callerOf(viewer).closedDays;
};

const daysFor = async (viewer: Viewer) =>
  (await callerOf(viewer).callbacks.slots({ topic: "payments" })).days.map((one) => one.day);

test("on a closed day nobody is called, what was booked goes to the next one with a mail, and it can be opened again", async () => {
  if (agent) await createShift(agent, "2026-11-24T10:00:00Z", "2026-11-24T16:00:00Z");
  const { customer, callback } = await booked(NOON);
  const other = await createCustomer({ timeZone: "Europe/London" });
  expect(await daysFor(other)).toEqual([on, "2026-11-24"]);
  expect(await closedDays(lead).preview({ on })).toEqual({ calls: 1 });
  expect(await closedDays(lead).close(day)).toEqual({ moved: 1, ended: 0 });

  expect(await daysFor(other)).toEqual(["2026-11-24"]);
  expect((await callOf(callback.id)).startsAt.toISOString()).toBe("2026-11-24T10:00:00.000Z");
  expect((await mailsTo(customer)).at(-1)?.subject).toContain("We’ve had to move your call");
  const [listed] = await closedDays(agent).list();
  expect(listed).toMatchObject(day);
  expect(await answerTo(closedDays(lead).close(day))).toBe("CONFLICT callbacks.dayClosed");

  await closedDays(lead).reopen({ id: listed?.id ?? "" });
  expect(await closedDays(agent).list()).toEqual([]);
  expect(await daysFor(other)).toEqual([on, "2026-11-24"]);
  const actions = await db.auditEntry.findMany({
    where: { actorId: lead?.id ?? "" },
    orderBy: { id: "asc" },
  });
  expect(actions.map(({ action }) => action)).toEqual([
    "callbacks.closeDay",
    "callbacks.reassign",
    "callbacks.reopenDay",
  ]);
});

test("a call that is being made at that moment is not counted among those that move, and does not", async () => {
  const { id } = (await booked(NOON)).callback;
  setTime(NOON);
  if (agent) await callerOf(agent).callbacks.start({ id });
  expect(await closedDays(lead).preview({ on })).toEqual({ calls: 0 });
  expect(await closedDays(lead).close(day)).toEqual({ moved: 0, ended: 0 });
});

test("where there is no other time its customer is told, and who booked at that moment is either moved or refused", async () => {
  const customers = [await createCustomer(), await createCustomer(), await createCustomer()];
  const [first, ...more] = customers.map((customer) => () => booked(NOON, {}, customer));
  await first?.();
  const answers = await Promise.all([
    answerTo(closedDays(lead).close(day)),
    ...more.map((book) => answerTo(book())),
  ]);
  expect(answers[0]).toBe("done");
  expect(await db.callback.count({ where: { endedAt: null } })).toBe(0);
  expect((await mailsTo(customers[0] as Viewer)).at(-1)?.subject).toContain("We can’t call you");
});

test("only supervisors close days, and none that is past or years ahead", async () => {
  for (const stranger of [agent, await createCustomer()])
    expect(await answerTo(closedDays(stranger).close(day))).toMatch(/^FORBIDDEN/);
  for (const [when, reason] of [
    ["2026-11-22", "callbacks.dayPast"],
    ["2028-01-01", "callbacks.dayTooFar"],
  ] as const)
    expect(await answerTo(closedDays(lead).close({ ...day, on: when }))).toBe(
      `BAD_REQUEST ${reason}`,
    );
  expect(
    await answerTo(Promise.all([closedDays(lead).close(day), closedDays(lead).close(day)])),
  ).toBe("CONFLICT callbacks.dayClosed");
  expect(await db.closedDay.count()).toBe(1);
});
