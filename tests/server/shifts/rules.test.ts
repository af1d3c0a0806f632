import { beforeEach, expect, test } from "vitest";
import { answerTo, callerOf, createTrainedAgent } from "#tests/support/calls.ts";
import { createAgent } from "#tests/support/factories.ts";
import { opened, quietMonday } from "#tests/support/shifts.ts";

beforeEach(quietMonday);

test("an admin sets the rules, and whoever claims next keeps to them", async () => {
  const admin = callerOf(await createAgent("admin")).shifts;
  const { version, rules } = await admin.rules();
  const next = { ...rules, longestHours: 4, hourlyMinor: 2000, version };
  const both = await Promise.all([
    answerTo(admin.setRules(next)),
    answerTo(admin.setRules({ ...next, hourlyMinor: 2100 })),
  ]);
  expect(both.toSorted()).toEqual(["CONFLICT rules.changedMeanwhile", "done"]);
  const { version: now, rules: set } = await admin.rules();
  expect(now).toBe(version + 1);
  const { shifts } = callerOf(await createTrainedAgent());
  await opened("Tu 09-13");
  const [open] = await shifts.listOpen();
  expect(open?.pay).toEqual({ minor: 4 * set.hourlyMinor, currency: "EUR" });
  const lead = callerOf(await createAgent("supervisor")).shifts;
  expect(await answerTo(lead.setRules(next))).toBe("FORBIDDEN common.forbidden");
  const startsAt = "2026-11-24T09:00:00Z";
  const long = lead.open({ startsAt, endsAt: "2026-11-24T14:00:00Z" });
  expect(await answerTo(long)).toBe("BAD_REQUEST callbacks.shiftTooLong");
  await admin.setRules({ ...rules, version: now });
});
