import { expect, test } from "vitest";
import { listAudit } from "#server/audit/entries.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import {
  DEFAULT_REMINDER_RULES,
  REMINDER_RULE_BOUNDS,
  REMINDER_RULE_NAMES,
  type ReminderRules,
} from "#server/reminders/policy.ts";
import { previewReminderRules } from "#server/reminders/preview.ts";
import { remindOfPayments } from "#server/reminders/remind.ts";
import { getReminderRules, setReminderRules } from "#server/reminders/rules.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { pausePlans } from "#tests/support/hardship.ts";
import { createPlan, payAll } from "#tests/support/plans.ts";

const admin = () => createAgent("admin", { name: "Samir Haddad" });

/** Versions are shared by this file's tests: each begins at what is in force. */
async function setTo(rules: Partial<ReminderRules>) {
  const viewer = await admin();
  const { version } = await getReminderRules(viewer);
  return setReminderRules(viewer, { ...DEFAULT_REMINDER_RULES, ...rules, version });
}

test("the rules in force decide; each version says who set it, and the audit log does, too", async () => {
  setTime("2026-11-23T10:00:00Z");
  const customer = await createCustomer({ timeZone: "Europe/Stockholm" });
  await createPlan(customer);
  await setTo({ missedDays: 5 });
  const told = async (at: string) => {
    setTime(at);
    await remindOfPayments();
    return (await mailsTo(customer)).length;
  };
  expect(await told("2026-11-27T12:00:00Z")).toBe(0);
  expect(await told("2026-11-28T12:00:00Z")).toBe(1);

  const view = await getReminderRules(await admin());
  expect(view.versions[0]).toMatchObject({ setBy: "Samir Haddad", rules: { missedDays: 5 } });
  const { entries } = await listAudit(await admin(), {});
  expect(entries[0]).toMatchObject({ action: "reminders.set" });
});

test("of two admins who set at once one is in force, and the other is told", async () => {
  const viewer = await admin();
  const { version } = await getReminderRules(viewer);
  const set = (againDays: number) =>
    setReminderRules(viewer, { ...DEFAULT_REMINDER_RULES, againDays, version });
  const ends = await Promise.allSettled([set(11), set(12)]);
  const refused = ends.filter((end) => end.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toBeInstanceOf(Conflict);
  expect((await getReminderRules(viewer)).version).toBe(version + 1);
});

test("only admins see and set them", async () => {
  for (const viewer of [
    await createAgent(),
    await createAgent("supervisor"),
    await createCustomer(),
  ]) {
    await expect(getReminderRules(viewer)).rejects.toThrow(Forbidden);
    await expect(previewReminderRules(viewer, DEFAULT_REMINDER_RULES)).rejects.toThrow(Forbidden);
    await expect(
      setReminderRules(viewer, { ...DEFAULT_REMINDER_RULES, version: 0 }),
    ).rejects.toThrow(Forbidden);
  }
});

test("the table refuses what the form does", async () => {
  for (const name of REMINDER_RULE_NAMES) {
    const { least, most } = REMINDER_RULE_BOUNDS[name];
    await setTo({ [name]: least });
    await setTo({ [name]: most });
    await expect(setTo({ [name]: least - 1 })).rejects.toThrow();
    await expect(setTo({ [name]: most + 1 })).rejects.toThrow();
  }
});

test("a preview counts what would be told of in thirty days, of what is owed and not paused", async () => {
  await setTo({});
  setTime("2026-12-01T12:00:00Z");
  const viewer = await admin();
  const before = await previewReminderRules(viewer, DEFAULT_REMINDER_RULES);
  expect(before.now).toEqual(before.after);

  const customer = await createCustomer();
  const at = new Date("2026-12-01T10:00:00Z");
  await createPlan(customer, { at });
  await pausePlans(customer, [await createPlan(customer, { at })]);
  await payAll(await createPlan(customer, { at }));

  // Of the one that is left the first payment is missed on the 2nd, the 9th and the 16th, the second told of on the 29th.
  const rules = { ...DEFAULT_REMINDER_RULES, mostMissed: 1 };
  const after = await previewReminderRules(viewer, rules);
  expect(after.now.missed - before.now.missed).toBe(3);
  expect(after.now.before - before.now.before).toBe(1);
  expect(after.after.before - before.now.before).toBe(1);
  expect(after.plans - before.plans).toBe(2);
  expect((await previewReminderRules(viewer, rules, 1)).isSample).toBe(true);
});
