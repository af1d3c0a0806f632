import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import { booked, callerOf, mondayWithOneAgent } from "#tests/support/calls.ts";
import { createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";

beforeEach(async () => void (await mondayWithOneAgent()));

function entryOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const component = calendar.getFirstSubcomponent("vevent");
  if (!component) throw new Error("There is no entry in the file");
  const event = new ICAL.Event(component);
  return { calendar, event, component };
}

test("Google, Apple and Outlook read the same instant, whole and in one version", async () => {
  const customer = await createCustomer({ locale: "de", timeZone: "Europe/Berlin" });
  const { callback } = await booked(NOON, { timeZone: "Europe/Berlin" }, customer);
  const { calendarFile, cancel } = callerOf(customer).callbacks;
  const { calendar, event, component } = entryOf((await calendarFile({ id: callback.id })).text);
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(event.uid).toMatch(new RegExp(`^${callback.id}@`));
  expect(event.sequence).toBe(0);
  expect(event.startDate.toJSDate().toISOString()).toBe(NOON);
  expect(event.endDate.toJSDate().toISOString()).toBe("2026-11-23T12:30:00.000Z");
  expect(event.startDate.zone.tzid).toBe("UTC");
  expect(String(component.getFirstPropertyValue("dtstamp"))).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect(event.organizer).toMatch(/^mailto:.+@.+/i);
  // A comma, a line's end and an umlaut come out as they went in.
  expect(event.summary).toBe("Rückruf von Kindline");
  expect(event.description).toContain("+46 70 123 45 67");
  expect(event.description).not.toContain("\\");

  await cancel({ id: callback.id });
  const after = entryOf((await calendarFile({ id: callback.id })).text);
  expect(after.calendar.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(after.event.uid).toBe(event.uid);
  expect(after.event.sequence).toBe(1);
  expect(after.component.getFirstPropertyValue("status")).toBe("CANCELLED");
});
