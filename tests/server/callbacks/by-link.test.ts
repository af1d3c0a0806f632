import { beforeEach, expect, test } from "vitest";
import { callToken } from "#server/callbacks/link.ts";
import { remindOfCalls } from "#server/callbacks/sweeps.ts";
import { db } from "#server/platform/db.ts";
import {
  answerTo,
  booked,
  callerOf,
  callOf,
  mailsTo,
  mondayWithOneAgent,
  refusalOf,
} from "#tests/support/calls.ts";
import { anybody, newestLinkTo, unfolded } from "#tests/support/call-links.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const ONE = "2026-11-23T13:00:00.000Z";
const TWO = "2026-11-23T14:00:00.000Z";
const timeZone = "Europe/Stockholm";

beforeEach(async () => void (await mondayWithOneAgent()));

test("the mail's link shows when the call is, moves it, and cancels it, and nobody has signed in", async () => {
  const { customer, callback } = await booked(NOON, { note: "About my jacket" });
  const token = await newestLinkTo(customer);
  expect(await anybody.byLink({ token })).toEqual({
    token,
    state: "ahead",
    startsAt: NOON,
    timeZone,
    inBrowser: false,
    phoneEnd: "67",
  });
  const { days } = await anybody.slotsByLink({ token });
  expect(days[0]?.slots.some(({ startsAt }) => startsAt === ONE)).toBe(true);

  const moved = await anybody.moveByLink({ token, startsAt: ONE, timeZone });
  expect(moved).toMatchObject({ startsAt: ONE, token: await newestLinkTo(customer) });
  expect((await callOf(callback.id)).startsAt.toISOString()).toBe(ONE);
  const { text } = await anybody.calendarFileByLink({ token: moved.token });
  expect(text).toContain("SEQUENCE:1");

  const cancelled = { token: moved.token };
  expect(await anybody.cancelByLink(cancelled)).toMatchObject({ state: "cancelled" });
  expect(await anybody.cancelByLink(cancelled)).toMatchObject({ state: "cancelled" });
  expect((await callOf(callback.id)).end).toBe("cancelled");
  expect((await mailsTo(customer)).map(({ subject }) => subject).at(-1)).toBe(
    "Your call is cancelled",
  );
  expect(await mailsTo(customer)).toHaveLength(3);
});

const digits = (text: string) => text.replaceAll(/[^\d+]/g, "");

test("neither the page nor the calendar file behind the link says whom or where we call", async () => {
  const { customer, callback } = await booked(NOON, { note: "About my jacket" });
  const { phone } = await callOf(callback.id);
  const own = await callerOf(customer).callbacks.calendarFile({ id: callback.id });
  expect(digits(unfolded(own.text))).toContain(phone);

  const token = await newestLinkTo(customer);
  const { text } = await anybody.calendarFileByLink({ token });
  const told = `${JSON.stringify(await anybody.byLink({ token }))}${unfolded(text)}`;
  expect(told).toContain("Move or cancel the call");
  expect(digits(told)).not.toContain(phone.slice(-7));
  for (const secret of [customer.name, customer.email, "jacket"])
    expect(told).not.toContain(secret);
});

test("to look at it changes nothing, however often a scanner does", async () => {
  const { customer, callback } = await booked(NOON);
  const token = await newestLinkTo(customer);
  const before = await db.callback.findUniqueOrThrow({ where: { id: callback.id } });
  for (let times = 0; times < 5; times += 1) {
    await anybody.byLink({ token });
    await anybody.calendarFileByLink({ token });
  }
  expect(await db.callback.findUniqueOrThrow({ where: { id: callback.id } })).toEqual(before);
  expect(await mailsTo(customer)).toHaveLength(1);
});

test("a link is good for its call as it was: moved or ended, it is over, and so is one we have not made", async () => {
  const { customer, callback } = await booked(NOON);
  const old = await newestLinkTo(customer);
  const { id, revision } = callback;
  await callerOf(customer).callbacks.move({ id, revision, startsAt: ONE, timeZone });
  const other = await booked(TWO);
  const [, , proof = ""] = old.split(".");
  const wrong = [
    old,
    `${id}.1.${proof}`,
    `${other.callback.id}.0.${proof}`,
    callToken({ id: crypto.randomUUID(), revision: 0 }),
    `${id}.0.${"0".repeat(64)}`,
    "",
    "nonsense",
  ];
  for (const token of wrong) {
    const answers = await Promise.all([
      answerTo(anybody.byLink({ token })),
      answerTo(anybody.slotsByLink({ token })),
      answerTo(anybody.calendarFileByLink({ token })),
      answerTo(anybody.moveByLink({ token, startsAt: TWO, timeZone })),
      answerTo(anybody.cancelByLink({ token })),
    ]);
    expect(new Set(answers)).toEqual(new Set(["NOT_FOUND callbacks.noLink"]));
  }
  expect((await callOf(id)).startsAt.toISOString()).toBe(ONE);
  expect((await callOf(other.callback.id)).end).toBeNull();

  setTime(ONE);
  const [{ agentId }] = [await callOf(id)];
  const agent = await db.person.findUniqueOrThrow({ where: { id: agentId } });
  const token = await newestLinkTo(customer);
  await callerOf({ ...agent, sessionId: "" }).callbacks.start({ id });
  expect(await anybody.byLink({ token })).toMatchObject({ state: "calling" });
  expect(await answerTo(anybody.cancelByLink({ token }))).toBe("CONFLICT callbacks.calling");
  await callerOf({ ...agent, sessionId: "" }).callbacks.recordOutcome({ id, outcome: "reached" });
  expect(await answerTo(anybody.byLink({ token }))).toBe("NOT_FOUND callbacks.noLink");
});

const became = (token: string) => anybody.linkState({ token });

test("a link that is out of date says what became of its call, and in which language it was mailed", async () => {
  const german = await createCustomer({ locale: "de-DE" });
  const { customer, callback } = await booked(NOON, {}, german);
  const first = await newestLinkTo(customer);
  expect(await became(first)).toEqual({ became: "current", locale: "de-DE" });
  const { id, revision } = callback;
  await callerOf(customer).callbacks.move({ id, revision, startsAt: ONE, timeZone });
  const second = await newestLinkTo(customer);
  expect(await became(first)).toEqual({ became: "moved", locale: "de-DE" });
  expect(await became(second)).toMatchObject({ became: "current" });
  await callerOf(customer).callbacks.cancel({ id });
  for (const token of [first, second])
    expect(await became(token)).toEqual({ became: "cancelled", locale: "de-DE" });

  const missed = await booked(TWO, {}, customer);
  await db.callback.update({
    where: { id: missed.callback.id },
    data: { end: "missed", endedAt: new Date(TWO) },
  });
  expect(await became(callToken(missed.callback))).toMatchObject({ became: "over" });
  for (const token of [callToken({ id: crypto.randomUUID(), revision: 0 }), "nonsense"])
    expect(await answerTo(became(token))).toBe("NOT_FOUND callbacks.noLink");
});

test("two who hold one link at once make one change", async () => {
  const { customer, callback } = await booked(NOON);
  const token = await newestLinkTo(customer);
  const answers = await Promise.all([
    answerTo(anybody.moveByLink({ token, startsAt: ONE, timeZone })),
    answerTo(anybody.moveByLink({ token, startsAt: TWO, timeZone })),
    answerTo(anybody.cancelByLink({ token })),
  ]);
  const row = await callOf(callback.id);
  expect(answers.filter((answer) => answer === "done").length).toBeGreaterThanOrEqual(1);
  expect(row.revision).toBe((row.end ? 1 : 0) + (row.startsAt.toISOString() === NOON ? 0 : 1));
});

test("the reminder carries the link that counts, and a call is changed by it so often and no more", async () => {
  const customer = await createCustomer();
  await booked(NOON, {}, customer);
  setTime("2026-11-23T11:31:00Z");
  await remindOfCalls();
  let token = await newestLinkTo(customer);
  expect(await anybody.byLink({ token })).toMatchObject({ startsAt: NOON });
  for (let times = 0; times < 20; times += 1) {
    const startsAt = times % 2 === 0 ? TWO : ONE;
    ({ token } = await anybody.moveByLink({ token, startsAt, timeZone }));
  }
  const refusal = await refusalOf(anybody.moveByLink({ token, startsAt: TWO, timeZone }));
  expect(refusal.reason).toBe("common.tooMany");
});
