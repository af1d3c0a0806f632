import { beforeEach, expect, test } from "vitest";
import { booked, callerOf, mondayWithOneAgent } from "#tests/support/calls.ts";
import { createCustomer } from "#tests/support/factories.ts";

beforeEach(async () => void (await mondayWithOneAgent()));

/** Lines that were folded at 75 octets are whole again. */
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

test("the calendar file says when, in which version, and rings before", async () => {
  const { customer, callback } = await booked("2026-11-23T12:00:00.000Z");
  const { text } = await callerOf(customer).callbacks.calendarFile({ id: callback.id });
  const lines = unfolded(text);
  expect(lines.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
  expect(lines).toEqual(
    expect.arrayContaining([
      "METHOD:PUBLISH",
      "DTSTART:20261123T120000Z",
      "DTEND:20261123T123000Z",
      "SEQUENCE:0",
      "STATUS:CONFIRMED",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER:-PT15M",
      "SUMMARY:Call from Kindline",
    ]),
  );
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test("moved and cancelled it is the same entry in a later version", async () => {
  const { customer, callback } = await booked("2026-11-23T12:00:00.000Z");
  const { calendarFile, move, cancel } = callerOf(customer).callbacks;
  const { id } = callback;
  const uid = async () =>
    unfolded((await calendarFile({ id })).text).filter((line) =>
      /^(UID|SEQUENCE|STATUS)/.test(line),
    );
  const before = await uid();
  const to = { startsAt: "2026-11-23T13:00:00.000Z", timeZone: "Europe/Stockholm" };
  await move({ id, revision: 0, ...to });
  expect(await uid()).toEqual([before[0], "SEQUENCE:1", "STATUS:CONFIRMED"]);
  await cancel({ id });
  expect(await uid()).toEqual([before[0], "SEQUENCE:2", "STATUS:CANCELLED"]);
});

test("it is written in the customer's language, and words of theirs cannot break it", async () => {
  const german = await createCustomer({ locale: "de" });
  const { callback } = await booked(
    "2026-11-23T12:00:00.000Z",
    { note: "x\nEND:VCALENDAR" },
    german,
  );
  const { text } = await callerOf(german).callbacks.calendarFile({ id: callback.id });
  expect(text).toContain("SUMMARY:Rückruf von Kindline");
  expect(text.match(/END:VCALENDAR/g)).toHaveLength(1);
});
