import { beforeEach, expect, test } from "vitest";
import { anybody, newestLinkTo, unfolded } from "#tests/support/call-links.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { answerTo, booked, callerOf, mondayWithOneAgent } from "#tests/support/calls.ts";

const NOON = "2026-11-23T12:00:00.000Z";
const ONE = "2026-11-23T13:00:00.000Z";
const timeZone = "Europe/Stockholm";

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

test("in the calendar stands the link that needs nobody to sign in, and cancelled, each link takes the entry out", async () => {
  const { customer, callback } = await booked(NOON);
  const first = await newestLinkTo(customer);
  const { id, revision } = callback;
  const own = unfolded((await callerOf(customer).callbacks.calendarFile({ id })).text);
  const linked = unfolded((await anybody.calendarFileByLink({ token: first })).text);
  for (const text of [own, linked]) expect(text).toContain(`/calls/${first}`);

  await callerOf(customer).callbacks.move({ id, revision, startsAt: ONE, timeZone });
  const second = await newestLinkTo(customer);
  await anybody.cancelByLink({ token: second });
  for (const token of [first, second, await newestLinkTo(customer)]) {
    const file = unfolded((await anybody.calendarFileByLink({ token })).text);
    for (const line of ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", `UID:${id}@`])
      expect(file).toContain(line);
  }
  expect(await answerTo(anybody.calendarFileByLink({ token: `${id}.2.${"0".repeat(64)}` }))).toBe(
    "NOT_FOUND callbacks.noLink",
  );
});

test("staff get a file without the link by which they would act as the customer", async () => {
  const { callback } = await booked(NOON);
  const { text } = await callerOf(agent).callbacks.calendarFile({ id: callback.id });
  expect(unfolded(text)).toContain("/callbacks");
  expect(unfolded(text)).not.toContain("/calls/");
});
