import { beforeEach, expect, test } from "vitest";
import { endForgottenCalls } from "#server/callbacks/sweeps.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  answerTo,
  booked,
  callerOf,
  callOf,
  createShift,
  createTrainedAgent,
  mailsTo,
  mondayWithOneAgent,
  refusalOf,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const NOTES = "Sounded worried; be gentle.";

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

test("reached, the call is kept, and what was noted stays among colleagues", async () => {
  const { customer, callback } = await booked(NOON);
  const { id } = callback;
  setTime("2026-11-23T12:01:00Z");
  const { start, recordOutcome } = callerOf(agent).callbacks;
  expect(await start({ id })).toMatchObject({ state: "calling", mine: true });
  setTime("2026-11-23T12:14:00Z");
  const done = await recordOutcome({ id, outcome: "reached", notes: NOTES });
  expect(done).toMatchObject({
    state: "kept",
    attempts: [{ number: 1, agentName: "Grace Berg", outcome: "reached", notes: NOTES }],
  });

  const own = callerOf(customer).callbacks;
  const seen = JSON.stringify([await own.mine(), await own.get({ id }), await mailsTo(customer)]);
  expect(seen).toContain('"kept"');
  expect(seen).not.toContain(NOTES);
  expect(seen).not.toContain(agent.id);
  const audited = await db.auditEntry.findMany({ where: { subjectId: id } });
  expect(audited.map(({ action }) => action).toSorted()).toEqual([
    "callbacks.recordOutcome",
    "callbacks.start",
  ]);
  expect(JSON.stringify(audited)).not.toContain(NOTES);
});

test("only whose call it is, or who supervises, starts it, and one of them", async () => {
  const { id } = (await booked(NOON)).callback;
  setTime("2026-11-23T12:00:00Z");
  const [supervisor, stranger] = [await createAgent("supervisor"), await createAgent()];
  expect(await answerTo(callerOf(stranger).callbacks.start({ id }))).toBe(
    "FORBIDDEN callbacks.notYours",
  );
  const started = await Promise.all(
    [agent, supervisor].map((one) => answerTo(callerOf(one).callbacks.start({ id }))),
  );
  expect(started.toSorted()).toEqual(["CONFLICT callbacks.startedBy", "done"]);
  const clicks = await Promise.all(
    [agent, supervisor].flatMap((one) =>
      [1, 2].map(() => answerTo(callerOf(one).callbacks.start({ id }))),
    ),
  );
  expect(clicks.filter((answer) => answer === "done")).toHaveLength(2);
  expect((await callOf(id)).attempts).toHaveLength(1);
  expect(
    await answerTo(callerOf(stranger).callbacks.recordOutcome({ id, outcome: "reached" })),
  ).toBe("FORBIDDEN callbacks.notYours");
});

test("nobody is called before their time, and nothing is written about a call not made", async () => {
  const { id } = (await booked(NOON)).callback;
  const { start, recordOutcome } = callerOf(agent).callbacks;
  setTime("2026-11-23T11:59:59Z");
  const refusal = await refusalOf(start({ id }));
  expect(refusal).toMatchObject({ reason: "callbacks.tooEarly", values: { at: NOON } });
  expect((await callOf(id)).attempts).toEqual([]);
  expect(await answerTo(recordOutcome({ id, outcome: "reached" }))).toBe(
    "CONFLICT callbacks.notStarted",
  );
  setTime("2026-11-23T12:00:00Z");
  expect(await answerTo(start({ id }))).toBe("done");
});

test("while it is being made it is neither moved nor cancelled", async () => {
  const { customer, callback } = await booked(NOON);
  const { id } = callback;
  setTime("2026-11-23T12:00:00Z");
  await callerOf(agent).callbacks.start({ id });
  const { move, cancel } = callerOf(customer).callbacks;
  const to = { startsAt: "2026-11-23T14:00:00.000Z", timeZone: "Europe/Stockholm" };
  expect(await answerTo(move({ id, revision: 0, ...to }))).toBe("CONFLICT callbacks.calling");
  expect(await answerTo(cancel({ id }))).toBe("CONFLICT callbacks.calling");
});

/** One try that nobody answers, at the time that the call has now. */
async function tryInVain(id: string, outcome: "no_answer" | "wrong_number" = "no_answer") {
  setTime((await callOf(id)).startsAt.toISOString());
  const { start, recordOutcome } = callerOf(agent).callbacks;
  await start({ id });
  return recordOutcome({ id, outcome });
}

test("not answered, it is tried again when the agent is free next, three times in all", async () => {
  const { customer, callback } = await booked(NOON);
  const { id } = callback;
  await booked("2026-11-23T12:30:00.000Z");
  const second = await tryInVain(id);
  // The next quarter is taken by the call of somebody else.
  expect(second).toMatchObject({
    state: "ahead",
    startsAt: "2026-11-23T13:00:00.000Z",
    wallTime: "2026-11-23T14:00",
    revision: 1,
    tries: 1,
  });
  expect(await tryInVain(id)).toMatchObject({ state: "ahead", revision: 2, tries: 2 });
  expect(await tryInVain(id)).toMatchObject({ state: "not_reached", tries: 3 });
  const subjects = (await mailsTo(customer)).map(({ subject }) => subject);
  expect(subjects.map((subject) => subject.split(/[,.]/)[0])).toEqual([
    expect.stringContaining("Your call on"),
    "We couldn’t reach you",
    "We couldn’t reach you",
    "We couldn’t reach you",
  ]);
  const last = (await mailsTo(customer)).at(-1)?.text;
  expect(last).toContain("The next free times are");
  expect(last).toContain("/callbacks");
});

test("no try is made at night, when nobody asked for that time", async () => {
  const { id } = (await booked("2026-11-23T15:30:00.000Z")).callback;
  // From 22:00 to 6:00 in Stockholm, and then from 7:00.
  await createShift(agent, "2026-11-23T21:00:00Z", "2026-11-24T05:00:00Z");
  await createShift(agent, "2026-11-24T06:00:00Z", "2026-11-24T09:00:00Z");
  expect(await tryInVain(id)).toMatchObject({ wallTime: "2026-11-24T08:00" });
});

test("where the agent has no more time a colleague tries, and without one it ends", async () => {
  const { id } = (await booked("2026-11-23T15:30:00.000Z")).callback;
  const colleague = await createTrainedAgent();
  await createShift(colleague, "2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z");
  await tryInVain(id);
  expect(await callOf(id)).toMatchObject({ agentId: colleague.id, end: null });
  agent = colleague;
  await db.shift.deleteMany();
  expect(await tryInVain(id)).toMatchObject({ state: "not_reached" });
});

test("a wrong number is not tried again: the customer is asked for the right one", async () => {
  const { customer, callback } = await booked(NOON);
  expect(await tryInVain(callback.id, "wrong_number")).toMatchObject({ state: "not_reached" });
  expect((await mailsTo(customer)).at(-1)?.subject).toBe("We need a different phone number");
});

test("a call whose outcome was never written down counts as unanswered", async () => {
  const { id } = (await booked(NOON)).callback;
  setTime("2026-11-23T12:00:00Z");
  await callerOf(agent).callbacks.start({ id });
  setTime("2026-11-23T13:59:00Z");
  expect(await endForgottenCalls()).toBe(0);
  setTime("2026-11-23T14:00:00Z");
  expect((await Promise.all([endForgottenCalls(), endForgottenCalls()])).length).toBe(2);
  const row = await callOf(id);
  expect(row.attempts).toMatchObject([{ outcome: "no_answer" }]);
  expect(row).toMatchObject({ end: null, revision: 1, startsAt: new Date("2026-11-23T14:15:00Z") });
});

test("the agent finds the call with the customer's story, and today's calls in order", async () => {
  const customer = await createCustomer({ timeZone: "Europe/Madrid" });
  const { id: conversationId } = await createConversation(customer);
  const { callback } = await booked(NOON, { conversationId }, customer);
  await booked("2026-11-23T10:00:00.000Z");
  const { today, story } = callerOf(agent).callbacks;
  const calls = await today({});
  expect(calls.map(({ startsAt }) => startsAt)).toEqual(["2026-11-23T10:00:00.000Z", NOON]);
  expect(await story({ id: callback.id })).toMatchObject({
    customer: { name: "Ada Lindqvist", timeZone: "Europe/Madrid" },
    phone: "+46701234567",
    conversations: [{ id: conversationId }],
    plans: [],
    canCall: true,
  });

  const colleague = callerOf(await createAgent()).callbacks;
  expect(await colleague.today({})).toEqual([]);
  expect(await answerTo(colleague.today({ everyone: true }))).toBe("FORBIDDEN common.forbidden");
  const supervisor = callerOf(await createAgent("supervisor")).callbacks;
  expect(await supervisor.today({ everyone: true })).toHaveLength(2);
  expect(await answerTo(callerOf(customer).callbacks.story({ id: callback.id }))).toBe(
    "FORBIDDEN common.forbidden",
  );
});
