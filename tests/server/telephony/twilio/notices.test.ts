import { afterEach, beforeEach, expect, test } from "vitest";
import { lookAfterPhoneCalls } from "#server/telephony/sweep.ts";
import { callerOf } from "#tests/support/calls.ts";
import { legsOf, openRinging, type Ringing, signed, tell } from "#tests/support/twilio.ts";

let ringing: Ringing;
let placed: { id: string; sid: string };
beforeEach(async () => {
  ringing = await openRinging();
  await callerOf(ringing.agent).callbacks.ring({ id: ringing.id });
  const { id, sid } = await only();
  placed = { id, sid: String(sid) };
});
afterEach(() => ringing.close());

const only = async () => {
  const [call, other] = await ringing.phoneCalls();
  if (!call || other) throw new Error("There is not one call");
  return call;
};

const leg = () => {
  const found = ringing.twilio.legs.find(({ sid }) => sid === placed.sid);
  if (!found) throw new Error("There is no such call");
  return found;
};

test("late, doubled and played again they lead nowhere back", async () => {
  const legs = legsOf(ringing, placed);
  await legs.customer("in-progress");
  for (const status of ["initiated", "ringing", "in-progress"]) {
    await Promise.all([legs.agent(status), legs.customer(status), legs.customer(status)]);
  }
  const talking = await only();
  expect(talking).toMatchObject({ status: "talking" });
  ringing.clock.advance(10);
  await Promise.all([1, 2, 3].map(() => legs.customer("completed")));
  const over = await only();
  ringing.clock.advance(10);
  for (const status of ["ringing", "in-progress", "busy", "no-answer", "completed"]) {
    await Promise.all([legs.agent(status), legs.customer(status)]);
  }
  expect((await legs.answered()).text).toContain("<Hangup/>");
  expect(await only()).toEqual(over);
});

test("that the agent's phone hung up, told first, is looked up for its reason", async () => {
  const legs = legsOf(ringing, placed);
  await legs.answered();
  await legs.key();
  await legs.customer("ringing");
  leg().status = "completed";
  ringing.twilio.make("+46701234567", placed.sid).status = "no-answer";
  expect((await legs.agent("completed")).status).toBe(204);
  expect(await only()).toMatchObject({ status: "ended", end: "no_answer" });
});

test("without the provider's answer such a notice is not taken, and the sweep ends it", async () => {
  const { twilio, clock } = ringing;
  const legs = legsOf(ringing, placed);
  await legs.answered();
  leg().status = "completed";
  twilio.faults.push({ at: /^GET/, answer: 500, when: "before", times: 1 });
  expect((await legs.agent("completed")).status).toBe(500);
  expect(await only()).toMatchObject({ status: "agent_there" });
  clock.advance(21);
  await lookAfterPhoneCalls();
  expect(await only()).toMatchObject({ status: "ended", end: "hung_up" });
});

test("without any notice the call is looked up, step by step, and never before its time", async () => {
  const { twilio, clock } = ringing;
  const look = async () => {
    clock.advance(21);
    await lookAfterPhoneCalls();
    return (await only()).status;
  };
  await lookAfterPhoneCalls();
  expect(twilio.callsTo(/^GET/)).toEqual([]);
  expect(await look()).toBe("asked");
  leg().status = "in-progress";
  expect(await look()).toBe("agent_there");
  const child = twilio.make("+46701234567", placed.sid);
  child.status = "ringing";
  expect(await look()).toBe("customer_rings");
  child.status = "in-progress";
  expect(await look()).toBe("talking");
  twilio.faults.push({ at: /^GET/, answer: 429, when: "before", times: 1 });
  expect(await look()).toBe("talking");
  child.status = "completed";
  await Promise.all([look(), lookAfterPhoneCalls()]);
  expect(await only()).toMatchObject({ status: "ended", end: "talked" });
});

test("what the provider knows nothing of is lost, and so is what it never says again", async () => {
  const { twilio, clock, agent, id } = ringing;
  twilio.legs.length = 0;
  clock.advance(21);
  await lookAfterPhoneCalls();
  expect(await only()).toMatchObject({ end: "failed", failure: "lost" });

  await callerOf(agent).callbacks.ring({ id });
  twilio.faults.push({ at: /^GET/, answer: 500, when: "before", times: 1000 });
  clock.advance(7000);
  await lookAfterPhoneCalls();
  expect((await ringing.phoneCalls())[1]).toMatchObject({ endedAt: null });
  clock.advance(801);
  await lookAfterPhoneCalls();
  expect((await ringing.phoneCalls())[1]).toMatchObject({ failure: "lost" });
});

test("forged, unsigned, of another address or about another call they change nothing", async () => {
  const path = `/notices/twilio/${placed.id}`;
  const fields = { CallSid: placed.sid, CallStatus: "completed" };
  const before = await only();
  const post = async (signature: string, to = path) =>
    (await tell(ringing, to, fields, signature)).status;
  expect(await post(signed(path, fields, "2c".repeat(16)))).toBe(403);
  expect(await post(signed(path, { ...fields, CallStatus: "busy" }))).toBe(403);
  expect(await post(signed(path, fields), `${path}/answered`)).toBe(403);
  expect(await post("")).toBe(403);
  expect(await post("x".repeat(28))).toBe(403);
  expect(await post("x".repeat(5000))).toBe(403);
  const body = new URLSearchParams(fields);
  expect((await fetch(new URL(path, ringing.ours), { method: "POST", body })).status).toBe(403);
  expect((await fetch(new URL(path, ringing.ours))).status).toBe(405);
  expect((await tell(ringing, "/notices/twilio/nobody", fields)).status).toBe(404);

  const other = { CallSid: `CA${"d2".repeat(16)}`, CallStatus: "busy" };
  expect((await tell(ringing, path, other)).status).toBe(204);
  const greeted = await tell(ringing, `${path}/answered`, other);
  expect(greeted.text).toContain("<Hangup/>");
  const unknown = "/notices/twilio/0192f0c1-2345-7abc-8def-0123456789ab";
  expect((await tell(ringing, unknown, fields)).status).toBe(204);
  expect(await only()).toEqual(before);
});

test("more than a notice can be is not read", async () => {
  const path = `/notices/twilio/${placed.id}`;
  const fields = { CallSid: placed.sid, CallStatus: "busy", More: "x".repeat(70_000) };
  expect((await tell(ringing, path, fields)).status).toBe(413);
});

test("the number is said to no one once the outcome is written down", async () => {
  const legs = legsOf(ringing, placed);
  await legs.answered();
  ringing.twilio.faults.push({ at: /^POST/, answer: 500, when: "before", times: 1 });
  const { recordOutcome } = callerOf(ringing.agent).callbacks;
  await recordOutcome({ id: ringing.id, outcome: "reached" });
  expect((await legs.key()).text).not.toContain("46701234567");
});
