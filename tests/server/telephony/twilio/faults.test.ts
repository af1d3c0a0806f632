import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { log } from "#server/platform/log.ts";
import { lookAfterPhoneCalls } from "#server/telephony/sweep.ts";
import { answerTo, callerOf, callOf } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { AGENT_PHONE, legsOf, openRinging, type Ringing } from "#tests/support/twilio.ts";
import type { Fault } from "#tests/support/twilio-server.ts";

let ringing: Ringing;
beforeEach(async () => {
  ringing = await openRinging();
});
afterEach(() => ringing.close());

const CREATE = /^POST .*Calls\.json$/;

const fail = (fault: Partial<Fault> & Pick<Fault, "answer">) =>
  ringing.twilio.faults.push({ at: CREATE, when: "before", times: 1, ...fault });
const ring = () => callerOf(ringing.agent).callbacks.ring({ id: ringing.id });
const only = async () => {
  const [call, other] = await ringing.phoneCalls();
  if (!call || other) throw new Error("There is not one call");
  return call;
};
const ended = (failure: string) => ({ status: "ended", end: "failed", failure });

test.each([
  [{ answer: 401, code: 20_003 }, "account"],
  [{ answer: 400, code: 21_211 }, "number"],
  [{ answer: 400, code: 21_215 }, "region"],
  [{ answer: 400, code: 21_212 }, "other"],
  [{ answer: 429, code: 20_429, retryAfter: 60 }, "limit"],
  [{ answer: 429, code: 20_429 }, "limit"],
] as const)("refused with %o no phone rings, and the page says %s", async (fault, failure) => {
  const warned = vi.spyOn(log, "warn");
  fail(fault);
  await ring();
  expect(await only()).toMatchObject(ended(failure));
  expect(ringing.twilio.callsTo(CREATE)).toHaveLength(1);
  expect(JSON.stringify(warned.mock.calls)).not.toMatch(/46701234567|7400123456/);
  warned.mockRestore();
  // It was no try: the agent sees why, and goes on by another phone or with another click.
  expect(await callOf(ringing.id)).toMatchObject({ attempts: [{ outcome: "not_placed" }] });
  const { callbacks } = callerOf(ringing.agent);
  const story = await callbacks.story({ id: ringing.id });
  expect(story).toMatchObject({ state: "ahead", tries: 0, line: { call: { failure } } });
  await ring();
  expect(await ringing.phoneCalls()).toMatchObject([{}, { status: "asked", endedAt: null }]);
  expect(await callbacks.get({ id: ringing.id })).toMatchObject({ state: "calling", tries: 1 });
});

test("of the three tries none is used up by what the provider would not place", async () => {
  const { callbacks } = callerOf(ringing.agent);
  const { id } = ringing;
  for (const tries of [1, 2]) {
    ringing.twilio.faults.push({ at: CREATE, answer: 401, when: "before", times: 2 });
    await ring();
    await ring();
    await ring();
    expect(await callbacks.recordOutcome({ id, outcome: "no_answer" })).toMatchObject({
      state: "ahead",
      tries,
    });
    setTime((await callOf(id)).startsAt.toISOString());
  }
  fail({ answer: 401 });
  await ring();
  await ring();
  expect(await callbacks.nextTry({ id })).toBeNull();
  expect(await callbacks.recordOutcome({ id, outcome: "no_answer" })).toMatchObject({
    state: "not_reached",
    tries: 3,
  });
});

test("a try that was begun by hand, or whose phone has rung, goes on after a refusal", async () => {
  const { callbacks } = callerOf(ringing.agent);
  await callbacks.start({ id: ringing.id });
  fail({ answer: 401 });
  await ring();
  expect(await callOf(ringing.id)).toMatchObject({ attempts: [{ endedAt: null }] });
});

test("too fast, and soon enough again, it is asked once more", async () => {
  fail({ answer: 429, code: 20_429, retryAfter: 1 });
  await ring();
  expect(ringing.twilio.callsTo(CREATE)).toHaveLength(2);
  expect(ringing.twilio.legs).toHaveLength(1);
  expect(await only()).toMatchObject({ status: "asked", sid: ringing.twilio.legs[0]?.sid });
});

test("where nobody listens it was never sent", async () => {
  await ringing.twilio.close();
  await ring();
  expect(await only()).toMatchObject(ended("unreachable"));
});

test.each([500, "slow", "cut", "garbled"] as const)(
  "after an answer that is %s it is not asked for again, but found",
  async (answer) => {
    fail({ answer, when: "after" });
    await ring();
    await ring();
    expect(ringing.twilio.callsTo(CREATE)).toHaveLength(1);
    expect(await only()).toMatchObject({ status: "asked", sid: null });

    const [leg] = ringing.twilio.legs;
    if (leg) leg.status = "ringing";
    expect(await lookAfterPhoneCalls()).toBe(0);
    ringing.clock.advance(21);
    await lookAfterPhoneCalls();
    expect(await only()).toMatchObject({ status: "agent_rings", sid: leg?.sid });
  },
);

test("what the provider never got is over after a minute, and another can be made", async () => {
  fail({ answer: 500 });
  await ring();
  ringing.clock.advance(21);
  await lookAfterPhoneCalls();
  expect(await only()).toMatchObject({ status: "asked" });
  ringing.clock.advance(40);
  await lookAfterPhoneCalls();
  expect(await only()).toMatchObject(ended("lost"));
  expect(await answerTo(ring())).toBe("done");
});

test("an older call to the same phone is not taken for it", async () => {
  const { twilio, clock } = ringing;
  twilio.make(AGENT_PHONE);
  clock.advance(30);
  await ring();
  const { sid } = await only();
  await callerOf(ringing.agent).callbacks.hangUp({ id: ringing.id });
  fail({ answer: 500 });
  await ring();
  clock.advance(61);
  await lookAfterPhoneCalls();
  const calls = await ringing.phoneCalls();
  expect(calls).toMatchObject([{ sid }, { sid: null, failure: "lost" }]);
});

test("a notice before the answer names the call, and the answer changes nothing", async () => {
  fail({ answer: "slow", when: "after" });
  const asked = ring();
  await expect.poll(async () => (await ringing.phoneCalls()).length).toBe(1);
  await expect.poll(() => ringing.twilio.legs.length).toBe(1);
  const { id } = await only();
  const legs = legsOf(ringing, { id, sid: String(ringing.twilio.legs[0]?.sid) });
  await legs.agent("ringing");
  await legs.answered();
  await asked;
  expect(await only()).toMatchObject({ status: "agent_there", sid: ringing.twilio.legs[0]?.sid });
});

test("ended before its answer is there, no customer is rung", async () => {
  fail({ answer: "slow", when: "after" });
  const asked = ring();
  await expect.poll(() => ringing.twilio.legs.length).toBe(1);
  await callerOf(ringing.agent).callbacks.hangUp({ id: ringing.id });
  await asked;
  const { id } = await only();
  const legs = legsOf(ringing, { id, sid: String(ringing.twilio.legs[0]?.sid) });
  expect((await legs.answered()).text).toContain("<Hangup/>");
  expect((await legs.key()).text).toContain("<Hangup/>");
  expect(await only()).toMatchObject({ status: "ended", end: "hung_up" });
});

test("placed although it was ended in the meantime, it is hung up", async () => {
  fail({ answer: 429, code: 20_429, retryAfter: 1 });
  const asked = ring();
  await expect.poll(() => ringing.twilio.callsTo(CREATE).length).toBe(1);
  await callerOf(ringing.agent).callbacks.hangUp({ id: ringing.id });
  await asked;
  expect(ringing.twilio.legs).toMatchObject([{ status: "completed" }]);
});

test("a call that cannot be ended is still shown as it is", async () => {
  await ring();
  ringing.twilio.faults.push({ at: /^POST .*\/CA/, answer: 500, when: "before", times: 1 });
  const { hangUp } = callerOf(ringing.agent).callbacks;
  expect(await answerTo(hangUp({ id: ringing.id }))).toBe("CONFLICT callbacks.hangUpFailed");
  expect(await only()).toMatchObject({ endedAt: null });
  expect(await answerTo(hangUp({ id: ringing.id }))).toBe("done");
});
