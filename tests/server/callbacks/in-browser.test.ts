import { beforeEach, expect, test } from "vitest";
import { calendarFileByLink, getCallByLink } from "#server/callbacks/by-link.ts";
import { callToken } from "#server/callbacks/link.ts";
import { remindOfCalls } from "#server/callbacks/sweeps.ts";
import { booked, callerOf, mailsTo, mondayWithOneAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const ONE = "2026-11-23T13:00:00.000Z";

beforeEach(async () => void (await mondayWithOneAgent()));

test.each([
  ["en", "your browser", "Be signed in to Kindline"],
  ["de", "Ihr Browser", "bei Kindline angemeldet"],
  ["sv", "ringer det i", "inloggad på Kindline"],
  ["ar", "سيرن متصفحك", "مسجّل الدخول في Kindline"],
])("who chose the browser reads so in %s: mails, calendar and link", async (locale, ...words) => {
  const customer = await createCustomer({ locale });
  const { callback } = await booked(NOON, {}, customer);
  const { id, revision, timeZone } = callback;
  const { callbacks, voice } = callerOf(customer);
  await voice.chooseBrowser({ callbackId: id, inBrowser: true });
  expect(await callbacks.get({ id })).toMatchObject({ inBrowser: true });
  await callbacks.move({ id, revision, startsAt: ONE, timeZone });
  setTime("2026-11-23T12:31:00Z");
  await remindOfCalls();

  const token = callToken({ id, revision: 1 });
  expect(await getCallByLink({ token })).toMatchObject({ inBrowser: true });
  const files = [await callbacks.calendarFile({ id }), await calendarFileByLink({ token })];
  const mails = (await mailsTo(customer)).slice(1).map(({ text }) => text);
  expect(mails).toHaveLength(3);
  const whole = files.map(({ text }) => text.replaceAll("\r\n ", ""));
  for (const text of [...mails, ...whole])
    for (const word of words) expect(text.toLowerCase()).toContain(word.toLowerCase());
  // The phone stays the way back.
  for (const text of [...mails, ...whole.slice(0, 1)]) expect(text).toContain("+46 70 123 45 67");
  expect(whole[1]).not.toContain("+46");
});

test("each change of where it rings is confirmed by one mail, with the link and the calendar file", async () => {
  const { customer, callback } = await booked(NOON);
  const choose = (inBrowser: boolean) =>
    callerOf(customer).voice.chooseBrowser({ callbackId: callback.id, inBrowser });
  await Promise.all([choose(true), choose(true)]);
  await choose(true);
  const [byPhone, inBrowser, ...rest] = await mailsTo(customer);
  expect(rest).toEqual([]);
  expect(inBrowser?.subject).toBe(byPhone?.subject);
  expect(inBrowser?.text).toContain("Your browser rings at this time");
  const link = `/calls/${callToken(callback)}`;
  for (const text of [byPhone?.text, inBrowser?.text])
    for (const part of [`${link}\n`, `${link}/calendar.ics`]) expect(text).toContain(part);
  await choose(false);
  expect((await mailsTo(customer))[2]?.text).toContain("We’ll call you on");
});
