import { beforeEach, expect, test } from "vitest";
import { endMissedCalls } from "#server/callbacks/sweeps.ts";
import { statusOf } from "#server/conversations/view.ts";
import { breachOverdueRequests } from "#server/desk/breach.ts";
import { askForPerson } from "#server/desk/requests.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { booked, callerOf, callOf, mondayWithOneAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { say } from "#tests/support/conversations.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { kindsOf, requestsOf, waitingCustomer } from "#tests/support/conversation-log.ts";
import { randomUUID } from "node:crypto";
import "#tests/support/assistant.ts";

const NOON = "2026-11-23T12:00:00.000Z";

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

/** Waited for a person, and would rather be called. */
async function wouldRatherBeCalled() {
  const { customer, conversationId } = await waitingCustomer();
  const { callback } = await booked(NOON, { conversationId }, customer);
  return { customer, conversationId, callbackId: callback.id };
}

const standingOf = async (id: string) => (await statusOf([id]))[0];

test("who books a call leaves the queue, and the promise is now that of the call", async () => {
  const { conversationId, callbackId } = await wouldRatherBeCalled();
  expect(await standingOf(conversationId)).toMatchObject({
    status: "assistant",
    position: null,
    deadlineAt: null,
    waiting: null,
  });
  const deadlineAt = new Date("2026-11-23T13:00:00Z");
  expect(await requestsOf(conversationId)).toMatchObject([
    { callbackId, endedAt: null, deadlineAt },
  ]);
  expect(await kindsOf(conversationId)).toEqual(["human_requested", "callback_booked"]);
  const { desk } = callerOf(await createAgent());
  expect((await desk.waiting({})).conversations).toEqual([]);
  expect((await desk.presence()).waiting).toBe(0);
  setTime("2026-11-25T08:00:00Z");
  expect(await breachOverdueRequests()).toBe(0);
});

test("the promise moves with the call, and is kept by whoever reached the customer", async () => {
  const { customer, conversationId, callbackId } = await wouldRatherBeCalled();
  const to = { startsAt: "2026-11-23T13:00:00.000Z", timeZone: "Europe/Stockholm" };
  await callerOf(customer).callbacks.move({ id: callbackId, revision: 0, ...to });
  const deadlineAt = new Date("2026-11-23T14:00:00Z");
  expect(await requestsOf(conversationId)).toMatchObject([{ deadlineAt }]);

  setTime("2026-11-23T13:00:00Z");
  const supervisor = await createAgent("supervisor");
  await callerOf(supervisor).callbacks.start({ id: callbackId });
  await callerOf(supervisor).callbacks.recordOutcome({ id: callbackId, outcome: "reached" });
  expect(await requestsOf(conversationId)).toMatchObject([
    { end: "callback_kept", ownerId: supervisor.id },
  ]);
  expect(await kindsOf(conversationId)).toEqual([
    "human_requested",
    "callback_booked",
    "callback_moved",
    "callback_ended",
  ]);
});

test("a cancelled call takes the wish back", async () => {
  const { customer, conversationId, callbackId } = await wouldRatherBeCalled();
  await callerOf(customer).callbacks.cancel({ id: callbackId });
  expect(await requestsOf(conversationId)).toMatchObject([{ end: "withdrawn" }]);
  expect(await standingOf(conversationId)).toMatchObject({ status: "assistant" });
});

test("a missed call is a broken promise, and the customer waits on in front of the others", async () => {
  const { conversationId } = await wouldRatherBeCalled();
  const other = await waitingCustomer();
  setTime("2026-11-23T13:00:00Z");
  expect(await endMissedCalls()).toBe(1);
  expect(await requestsOf(conversationId)).toMatchObject([
    { end: "breached", endedAt: new Date("2026-11-23T13:00:00Z") },
    { end: null, askedBy: "breach", callbackId: null },
  ]);
  expect(await standingOf(conversationId)).toMatchObject({ status: "waiting", position: 1 });
  expect(await standingOf(other.conversationId)).toMatchObject({ position: 2 });
});

test("a finished conversation does not take the call back; missed, a new one is opened to wait in", async () => {
  const { customer, conversationId, callbackId } = await wouldRatherBeCalled();
  await callerOf(customer).conversations.resolve({ id: conversationId });
  expect(await callOf(callbackId)).toMatchObject({ end: null });
  expect(await requestsOf(conversationId)).toMatchObject([{ endedAt: null }]);

  setTime("2026-11-23T13:00:00Z");
  await endMissedCalls();
  const { conversation } = await callerOf(customer).conversations.current();
  expect(conversation?.id).not.toBe(conversationId);
  expect(conversation).toMatchObject({ status: "waiting", position: 1 });
  expect(await standingOf(conversationId)).toMatchObject({ status: "closed" });
});

test("with a call ahead a person can still be had at once, and then there are two promises", async () => {
  const { customer, conversationId, callbackId } = await wouldRatherBeCalled();
  await askForPerson(customer, { conversationId, clientKey: randomUUID() });
  expect(await standingOf(conversationId)).toMatchObject({ status: "waiting", position: 1 });
  await callerOf(agent).desk.takeOver({ conversationId });
  expect(await requestsOf(conversationId)).toMatchObject([
    { callbackId, endedAt: null },
    { callbackId: null, end: "joined" },
  ]);
  setTime("2026-11-23T13:00:00Z");
  await endMissedCalls();
  // Somebody is there already.
  expect(await requestsOf(conversationId)).toHaveLength(2);
});

test("who waits anyway when the call is missed comes to the front", async () => {
  const { customer, conversationId } = await wouldRatherBeCalled();
  const other = await waitingCustomer();
  await askForPerson(customer, { conversationId, clientKey: randomUUID() });
  setTime("2026-11-23T13:00:00Z");
  await endMissedCalls();
  expect(await standingOf(conversationId)).toMatchObject({ position: 1 });
  expect(await standingOf(other.conversationId)).toMatchObject({ position: 2 });
});

test("while a call is ahead the assistant answers again", async () => {
  const { customer, conversationId } = await wouldRatherBeCalled();
  const { seq } = await callerOf(customer).conversations.send({
    conversationId,
    clientKey: randomUUID(),
    text: "Thank you",
  });
  const runs = () => db.assistantRun.findMany({ where: { conversationId } });
  await expect
    .poll(runs, { timeout: 15_000 })
    .toMatchObject([{ questionSeq: seq, end: "finished" }]);
});

test("what was asked before the call was booked gets its answer after all", async () => {
  const { customer, conversationId } = await waitingCustomer();
  await say(customer, conversationId, "How do refunds work?");
  await booked(NOON, { conversationId }, customer);
  const runs = () => db.assistantRun.findMany({ where: { conversationId } });
  await expect.poll(runs, { timeout: 15_000 }).toMatchObject([{ end: "finished" }]);
});

test("a call that is booked beside the queue leaves the place in it alone", async () => {
  const { customer, conversationId } = await waitingCustomer();
  await booked(NOON, {}, customer);
  expect(await standingOf(conversationId)).toMatchObject({ status: "waiting" });
  const stranger = await createCustomer();
  expect((await callerOf(stranger).callbacks.mine()).ahead).toBeNull();
});
