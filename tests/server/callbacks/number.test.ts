import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  answerTo,
  booked,
  callerOf,
  callOf,
  mailsTo,
  mondayWithOneAgent,
} from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const OTHER = "+46 70 999 88 77";

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

test("the number of a booked call is changed, once, and a mail says where we call now", async () => {
  const { customer, callback } = await booked(NOON);
  const { id, revision } = callback;
  const { changeNumber } = callerOf(customer).callbacks;
  const changed = await changeNumber({ id, phone: "070 999 88 77" });
  expect(changed).toMatchObject({ phone: "+46709998877", phoneText: OTHER, revision });
  await changeNumber({ id, phone: OTHER });
  const mails = await mailsTo(customer);
  expect(mails).toHaveLength(2);
  expect(mails[1]?.text).toContain(OTHER);
});

test("what is no number is said before anything is booked, and refused for a booked call", async () => {
  const { customer, callback } = await booked(NOON);
  const { changeNumber, checkNumber } = callerOf(customer).callbacks;
  expect(await checkNumber({ phone: "070 999 88 77" })).toEqual({ phoneText: OTHER });
  for (const [phone, reason] of [
    ["0171 abc", "callbacks.phone"],
    ["+44 909 879 0000", "callbacks.costly"],
  ] as const) {
    expect(await answerTo(checkNumber({ phone }))).toBe(`BAD_REQUEST ${reason}`);
    expect(await answerTo(changeNumber({ id: callback.id, phone }))).toBe(`BAD_REQUEST ${reason}`);
  }
});

test("not another's, not while the call is being made, and not once it is over", async () => {
  const { customer, callback } = await booked(NOON);
  const change = (viewer: Viewer) =>
    answerTo(callerOf(viewer).callbacks.changeNumber({ id: callback.id, phone: OTHER }));
  expect(await change(await createCustomer())).toMatch(/^NOT_FOUND/);
  setTime(NOON);
  await callerOf(agent).callbacks.start({ id: callback.id });
  expect(await change(customer)).toBe("CONFLICT callbacks.calling");
  await callerOf(agent).callbacks.recordOutcome({ id: callback.id, outcome: "reached" });
  expect(await change(customer)).toBe("CONFLICT callbacks.over");
  expect((await callOf(callback.id)).phone).toBe("+46701234567");
});

test("a change and the beginning of the call at once: the number called is the one its agent sees", async () => {
  const { customer, callback } = await booked(NOON);
  const { id } = callback;
  setTime(NOON);
  const [started, answer] = await Promise.all([
    callerOf(agent).callbacks.start({ id }),
    answerTo(callerOf(customer).callbacks.changeNumber({ id, phone: OTHER })),
  ]);
  expect(answer).toBe(started.phoneText === OTHER ? "done" : "CONFLICT callbacks.calling");
  expect((await callOf(id)).phone).toBe(started.phone);
});

test("a page that is out of date cancels no call that has been moved since, and says to when", async () => {
  const { customer, callback } = await booked(NOON);
  const { id, revision } = callback;
  const { cancel, move } = callerOf(customer).callbacks;
  const to = { startsAt: "2026-11-23T13:00:00.000Z", timeZone: "Europe/Stockholm" };
  await move({ id, revision, ...to });
  expect(await answerTo(cancel({ id, revision }))).toBe("CONFLICT callbacks.movedMeanwhile");
  expect((await callOf(id)).end).toBeNull();
  expect(await cancel({ id, revision: 1 })).toMatchObject({ state: "cancelled" });
  expect(await cancel({ id, revision })).toMatchObject({ state: "cancelled" });
});
