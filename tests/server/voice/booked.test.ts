import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { chooseBrowser } from "#server/callbacks/in-browser.ts";
import { recordOutcome } from "#server/callbacks/attempts.ts";
import { endForgottenCalls } from "#server/callbacks/sweeps.ts";
import { accept } from "#server/voice/answer.ts";
import { askToSpeak } from "#server/voice/ask.ts";
import { bookedInBrowser } from "#server/voice/booked.ts";
import { db } from "#server/platform/db.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { openVoiceOnce, said, voiceCallOf, voiceHeardBy } from "#tests/support/voice.ts";

/** A call that was booked for now, and that its agent has begun to make. */
async function bookedNow() {
  openVoiceOnce();
  const [customer, agent] = [await createCustomer(), await createAgent()];
  const startsAt = new Date();
  const { id: callbackId } = await db.callback.create({
    data: {
      customerId: customer.id,
      agentId: agent.id,
      topic: "other",
      phone: "+46701234567",
      startsAt,
      endsAt: new Date(+startsAt + 900_000),
      timeZone: "Europe/Stockholm",
      wallTime: "2026-11-23T11:00",
      language: "en",
      clientKey: randomUUID(),
    },
  });
  const begin = () =>
    db.callbackAttempt.create({
      data: { callbackId, number: 1, agentId: agent.id, startedAt: new Date() },
    });
  return { customer, agent, callbackId, begin, tab: randomUUID() };
}

test("at its time the agent rings the browser, if the customer chose it; else there is the phone", async () => {
  const { customer, agent, callbackId, begin, tab } = await bookedNow();
  expect(await bookedInBrowser(customer, callbackId)).toEqual({ inBrowser: false });
  await begin();
  expect(await said(askToSpeak(agent, { callbackId, tab }))).toBe("CONFLICT voice.byPhone");
  await chooseBrowser(customer, { callbackId, inBrowser: true });
  expect(await bookedInBrowser(agent, callbackId)).toEqual({ inBrowser: true });

  const { heard, leave } = voiceHeardBy(customer);
  const { id } = await askToSpeak(agent, { callbackId, tab });
  expect(heard).toEqual([
    { type: "voice", call: expect.objectContaining({ callbackId, other: agent.name }) },
  ]);
  leave();
  expect(await accept(customer, { id, tab: randomUUID() })).toMatchObject({ state: "accepted" });
});

test("nobody rings before the call was begun, nor another one than who makes it", async () => {
  const { customer, agent, callbackId, begin, tab } = await bookedNow();
  await chooseBrowser(customer, { callbackId, inBrowser: true });
  expect(await said(askToSpeak(agent, { callbackId, tab }))).toBe("CONFLICT voice.nobodyThere");
  await begin();
  const colleague = await createAgent();
  expect(await said(askToSpeak(colleague, { callbackId, tab }))).toBe("FORBIDDEN voice.notYours");
  expect(await said(askToSpeak(customer, { callbackId, tab }))).toBe("FORBIDDEN common.forbidden");
});

test("another's call is nobody else's to choose for, and one that is over is nobody's", async () => {
  const { customer, callbackId } = await bookedNow();
  const stranger = await createCustomer();
  expect(await said(chooseBrowser(stranger, { callbackId, inBrowser: true }))).toBe(
    "NOT_FOUND common.notFound",
  );
  await db.callback.update({
    where: { id: callbackId },
    data: { endedAt: new Date(), end: "cancelled" },
  });
  expect(await said(chooseBrowser(customer, { callbackId, inBrowser: true }))).toBe(
    "CONFLICT callbacks.over",
  );
});

test("of two choices at once one stands", async () => {
  const { customer, callbackId } = await bookedNow();
  await Promise.all(
    [true, false].map((inBrowser) => chooseBrowser(customer, { callbackId, inBrowser })),
  );
  expect(typeof (await bookedInBrowser(customer, callbackId)).inBrowser).toBe("boolean");
});

/** In the browser, and the two are talking. */
async function bookedAndTalking() {
  const two = await bookedNow();
  const { customer, agent, callbackId, begin, tab } = two;
  await chooseBrowser(customer, { callbackId, inBrowser: true });
  await begin();
  const { id } = await askToSpeak(agent, { callbackId, tab });
  await accept(customer, { id, tab: randomUUID() });
  return { ...two, id };
}

test("once it is written down what came of it, nobody speaks in it any more, and both are told", async () => {
  const { customer, agent, callbackId, id, tab } = await bookedAndTalking();
  const told = [customer, agent].map(voiceHeardBy);
  await recordOutcome(agent, { id: callbackId, outcome: "reached" });
  expect(await voiceCallOf(id)).toMatchObject({ end: "hung_up", agentTab: null });
  for (const { heard, leave } of told) {
    expect(heard).toEqual([
      { type: "voice", call: expect.objectContaining({ id, state: "ended", end: "hung_up" }) },
    ]);
    leave();
  }
  expect(await said(askToSpeak(agent, { callbackId, tab }))).toBe("CONFLICT voice.nobodyThere");
});

test("nor in one of which nobody wrote down what came of it", async () => {
  const { callbackId, id } = await bookedAndTalking();
  const startedAt = new Date(Date.now() - 3 * 3_600_000);
  await db.callbackAttempt.updateMany({ where: { callbackId }, data: { startedAt } });
  await endForgottenCalls();
  expect((await voiceCallOf(id)).end).toBe("hung_up");
});

test("an answer and the outcome at once: whichever is first, nobody is left in the call", async () => {
  const { customer, agent, callbackId, begin, tab } = await bookedNow();
  await chooseBrowser(customer, { callbackId, inBrowser: true });
  await begin();
  const { id } = await askToSpeak(agent, { callbackId, tab });
  const [answer] = await Promise.all([
    said(accept(customer, { id, tab: randomUUID() })),
    recordOutcome(agent, { id: callbackId, outcome: "reached" }),
  ]);
  expect(["done", "CONFLICT voice.over"]).toContain(answer);
  expect((await voiceCallOf(id)).end).toBe("hung_up");
});
