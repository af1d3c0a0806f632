import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { answerTo, booked, callerOf, callOf, createTrainedAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import {
  AGENT_PHONE,
  givePhone,
  legsOf,
  openRinging,
  type Ringing,
} from "#tests/support/twilio.ts";
import { CALLER_ID } from "#tests/support/twilio-server.ts";

let ringing: Ringing;
beforeEach(async () => {
  ringing = await openRinging();
});
afterEach(() => ringing.close());

const CREATE = /^POST .*Calls\.json$/;

const lineOf = async () => (await callerOf(ringing.agent).callbacks.story({ id: ringing.id })).line;
const statusNow = async () => (await lineOf()).call?.status;

async function ring() {
  const { agent, id } = ringing;
  await callerOf(agent).callbacks.ring({ id });
  const [made] = await ringing.phoneCalls();
  if (!made?.sid) throw new Error("It was not placed");
  return { id: made.id, sid: made.sid };
}

test("the agent's phone rings, a key is pressed, the customer's rings, they talk", async () => {
  const { agent, id, twilio, clock } = ringing;
  expect(await lineOf()).toEqual({ canRing: true, lacksPhone: false, call: null });
  const placed = await ring();
  const [order] = twilio.callsTo(CREATE);
  expect(order?.form.get("To")).toBe(AGENT_PHONE);
  expect(order?.form.get("From")).toBe(CALLER_ID);
  expect(order?.form.get("Record")).toBe("false");
  expect(order?.form.toString()).not.toContain("46701234567");

  const legs = legsOf(ringing, placed);
  expect(order?.form.get("StatusCallback")).toBe(`https://help.example.com${legs.path}`);
  expect((await legs.agent("initiated")).status).toBe(204);
  expect(await statusNow()).toBe("asked");
  await legs.agent("ringing");
  expect(await statusNow()).toBe("agent_rings");
  const greeted = await legs.answered();
  expect(greeted.text).toContain(`action="https://help.example.com${legs.path}/key"`);
  expect(greeted.text).toContain('<Say language="en-GB">Press any key to be connected.</Say>');
  expect(greeted.text).not.toContain("46701234567");
  expect(await statusNow()).toBe("agent_there");
  const dialled = await legs.key();
  expect(dialled.text).toContain(`<Dial callerId="${CALLER_ID}"`);
  expect(dialled.text).toContain('record="do-not-record"');
  expect(dialled.text).toContain(">+46701234567</Number>");
  await legs.customer("ringing");
  expect(await statusNow()).toBe("customer_rings");
  await legs.customer("in-progress");
  expect(await statusNow()).toBe("talking");
  clock.advance(125);
  await legs.customer("completed");
  await legs.agent("completed");
  expect((await lineOf()).call).toMatchObject({ status: "ended", end: "talked", seconds: 125 });

  // What came of it is the agent's to say.
  expect(await callOf(id)).toMatchObject({ end: null, attempts: [{ outcome: null }] });
  await callerOf(agent).callbacks.recordOutcome({ id, outcome: "reached" });
  expect(await callOf(id)).toMatchObject({ end: "kept" });
});

test.each([
  ["busy", "busy"],
  ["no-answer", "no_answer"],
  ["failed", "failed"],
  ["canceled", "hung_up"],
])(
  "a customer's phone that is %s ends it as %s, and it can be tried again",
  async (status, end) => {
    const legs = legsOf(ringing, await ring());
    await legs.answered();
    await legs.key();
    await legs.customer("ringing");
    await legs.customer(status);
    await legs.agent("completed");
    expect((await lineOf()).call).toMatchObject({ status: "ended", end, seconds: null });
    await callerOf(ringing.agent).callbacks.ring({ id: ringing.id });
    expect(await ringing.phoneCalls()).toHaveLength(2);
    expect((await callOf(ringing.id)).attempts).toHaveLength(1);
  },
);

test.each([
  ["no-answer", "agent_no_answer"],
  ["busy", "agent_busy"],
  ["failed", "failed"],
  ["canceled", "hung_up"],
])("an agent's phone that is %s never rings the customer", async (status, end) => {
  const legs = legsOf(ringing, await ring());
  await legs.agent("ringing");
  await legs.agent(status);
  expect((await lineOf()).call).toMatchObject({ status: "ended", end });
  expect((await legs.key()).text).toContain("<Hangup/>");
});

test("a mailbox that picks up presses no key, so that nobody is called", async () => {
  const { twilio } = ringing;
  const placed = await ring();
  const legs = legsOf(ringing, placed);
  await legs.answered();
  expect((await legs.key("")).text).not.toContain("46701234567");
  const leg = twilio.legs.find(({ sid }) => sid === placed.sid);
  if (leg) leg.status = "completed";
  await legs.agent("completed");
  expect((await lineOf()).call).toMatchObject({ end: "hung_up" });
});

test("two tabs, a double click and two agents ring one phone once", async () => {
  const { agent, id, twilio } = ringing;
  const supervisor = await createAgent("supervisor");
  await givePhone(supervisor, "+447400123457");
  const clicks = [agent, agent, agent, supervisor, supervisor];
  const answers = await Promise.all(
    clicks.map((one) => answerTo(callerOf(one).callbacks.ring({ id }))),
  );
  expect(
    answers
      .filter((answer) => answer !== "done")
      .every((answer) => answer === "CONFLICT callbacks.startedBy"),
  ).toBe(true);
  expect(answers).toContain("done");
  expect(twilio.callsTo(CREATE)).toHaveLength(1);
  expect(await ringing.phoneCalls()).toHaveLength(1);
  expect((await callOf(id)).attempts).toHaveLength(1);
});

test("an agent is on the phone about one call at a time", async () => {
  const { agent } = ringing;
  setTime("2026-11-23T11:00:00Z");
  const other = await booked("2026-11-23T13:00:00.000Z");
  setTime("2026-11-23T13:00:00Z");
  await db.callback.update({ where: { id: other.callback.id }, data: { agentId: agent.id } });
  const answers = await Promise.all(
    [ringing.id, other.callback.id].map((id) => answerTo(callerOf(agent).callbacks.ring({ id }))),
  );
  expect(answers.toSorted()).toEqual(["CONFLICT callbacks.onPhone", "done"]);
});

test("a stranger, a customer and an agent without a phone ring nobody, and too early is too early", async () => {
  const { agent, customer, id, twilio } = ringing;
  const stranger = await createTrainedAgent();
  await givePhone(stranger, "+447400123458");
  expect(await answerTo(callerOf(stranger).callbacks.ring({ id }))).toBe(
    "FORBIDDEN callbacks.notYours",
  );
  expect(await answerTo(callerOf(stranger).callbacks.hangUp({ id }))).toBe(
    "FORBIDDEN callbacks.notYours",
  );
  expect(await answerTo(callerOf(customer).callbacks.ring({ id }))).toMatch(/^FORBIDDEN/);
  await db.person.update({ where: { id: agent.id }, data: { phone: null } });
  expect(await lineOf()).toMatchObject({ canRing: false, lacksPhone: true });
  expect(await answerTo(callerOf(agent).callbacks.ring({ id }))).toBe(
    "CONFLICT callbacks.noOwnPhone",
  );
  await givePhone(agent);
  setTime("2026-11-23T11:59:59Z");
  expect(await answerTo(callerOf(agent).callbacks.ring({ id }))).toBe(
    "CONFLICT callbacks.tooEarly",
  );
  expect((await callOf(id)).attempts).toEqual([]);
  expect(twilio.asked).toEqual([]);
});

test("a number that costs extra is not dialled, and the try is not begun", async () => {
  const { agent, id, twilio } = ringing;
  await db.callback.update({ where: { id }, data: { phone: "+449098790000" } });
  expect(await answerTo(callerOf(agent).callbacks.ring({ id }))).toBe(
    "BAD_REQUEST callbacks.costly",
  );
  expect((await callOf(id)).attempts).toEqual([]);
  expect(twilio.asked).toEqual([]);
});

test("it is ended from the page, twice and by two at once, and with the outcome", async () => {
  const { agent, id, twilio } = ringing;
  const placed = await ring();
  const { hangUp, recordOutcome, ring: again } = callerOf(agent).callbacks;
  await Promise.all([hangUp({ id }), hangUp({ id })]);
  expect(twilio.legs[0]).toMatchObject({ sid: placed.sid, status: "completed" });
  expect((await lineOf()).call).toMatchObject({ status: "ended", end: "hung_up" });
  await hangUp({ id });

  await again({ id });
  await recordOutcome({ id, outcome: "reached" });
  expect(twilio.legs[0]).toMatchObject({ status: "completed" });
  expect(await ringing.phoneCalls()).toMatchObject([{ status: "ended" }, { status: "ended" }]);
});
