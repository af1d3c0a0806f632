import { expect, test } from "vitest";
import { listAudit } from "#server/audit/entries.ts";
import { askForRelief } from "#server/hardship/ask.ts";
import { hardshipForm } from "#server/hardship/form.ts";
import {
  DEFAULT_HARDSHIP_RULES,
  HARDSHIP_RULE_BOUNDS,
  HARDSHIP_RULE_NAMES,
  type HardshipRules,
} from "#server/hardship/policy.ts";
import { previewHardshipRules } from "#server/hardship/rules-preview.ts";
import { hardshipRules } from "#server/hardship/rules-schema.ts";
import { getHardshipRules, setHardshipRules } from "#server/hardship/rules.ts";
import { dayOf } from "#server/platform/calendar.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { createTrained, endPause, inNeed, pausePlans } from "#tests/support/hardship.ts";
import { createPlan } from "#tests/support/plans.ts";
import { refusal } from "#tests/support/rules.ts";

const admin = () => createAgent("admin", { name: "Samir Haddad" });

/** Versions are shared by this file's tests: each begins at what is in force. */
async function setTo(rules: Partial<HardshipRules>) {
  const viewer = await admin();
  const { version } = await getHardshipRules(viewer);
  return setHardshipRules(viewer, { ...DEFAULT_HARDSHIP_RULES, ...rules, version });
}

const dueOnOf = async (id: string) =>
  dayOf((await db.hardshipRequest.findUniqueOrThrow({ where: { id } })).dueOn);

const formOf = (customer: Viewer) => hardshipForm({ viewer: customer, customerId: customer.id });

async function createInNeed() {
  const customer = await createCustomer({ timeZone: "Europe/Stockholm" });
  return { customer, plan: await createPlan(customer) };
}

test("who asks is answered by the day that the form has said, and keeps it when the rules change", async () => {
  setTime("2026-11-24T10:00:00Z");
  await setTo({});
  const first = await createInNeed();
  const request = await pausePlans(first.customer, [first.plan]);
  expect(await dueOnOf(request)).toBe("2026-11-27");

  await setTo({ answerDays: 1 });
  expect(await dueOnOf(request)).toBe("2026-11-27");
  const second = await createInNeed();
  expect((await formOf(second.customer)).answerDays).toBe(1);
  expect(await dueOnOf(await pausePlans(second.customer, [second.plan]))).toBe("2026-11-25");
});

test("how often somebody can ask without a person is the rules' number in the rules' time", async () => {
  setTime("2026-11-24T10:00:00Z");
  await setTo({ mostRequests: 1, withinDays: 30 });
  const { customer, plan } = await createInNeed();
  const trained = await createTrained();
  await endPause(trained, await pausePlans(customer, [plan]));
  const often = new Conflict("hardship.askedTooOften", { times: 1, days: 30 });
  const again = () =>
    askForRelief({ viewer: customer, customerId: customer.id }, inNeed([plan.id]));
  await expect(again()).rejects.toEqual(often);
  expect((await formOf(customer)).refusal).toEqual({
    reason: "hardship.askedTooOften",
    values: { times: 1, days: 30 },
  });

  const { now, after } = await previewHardshipRules(await admin(), {
    ...DEFAULT_HARDSHIP_RULES,
    mostRequests: 2,
  });
  expect(now).toBeGreaterThan(after);
  await setTo({ mostRequests: 2, withinDays: 30 });
  await expect(again()).resolves.toHaveProperty("id");
});

test("each version says who set it; of two at once one is in force, and the other is told", async () => {
  const viewer = await admin();
  const { version } = await getHardshipRules(viewer);
  const tries = await Promise.allSettled([
    setHardshipRules(viewer, { ...DEFAULT_HARDSHIP_RULES, answerDays: 5, version }),
    setHardshipRules(await admin(), { ...DEFAULT_HARDSHIP_RULES, answerDays: 6, version }),
  ]);
  const refused = tries.filter((one) => one.status === "rejected");
  expect(refused.map(({ reason }) => reason)).toEqual([new Conflict("rules.changedMeanwhile")]);
  const view = await getHardshipRules(viewer);
  expect(view.versions[0]).toMatchObject({ version: version + 1, setBy: "Samir Haddad" });
  const { entries } = await listAudit(viewer, {});
  expect(entries[0]).toMatchObject({ action: "hardship.setRules" });
});

test("agents and customers set none, and none is out of its bounds, also in the table", async () => {
  for (const viewer of [await createAgent(), await createCustomer()]) {
    await expect(getHardshipRules(viewer)).rejects.toThrow(Forbidden);
    await expect(previewHardshipRules(viewer, DEFAULT_HARDSHIP_RULES)).rejects.toThrow(Forbidden);
    await expect(
      setHardshipRules(viewer, { ...DEFAULT_HARDSHIP_RULES, version: 0 }),
    ).rejects.toThrow(Forbidden);
  }
  const { id } = await admin();
  for (const name of HARDSHIP_RULE_NAMES) {
    const { least, most } = HARDSHIP_RULE_BOUNDS[name];
    for (const value of [least - 1, most + 1]) {
      const rules = { ...DEFAULT_HARDSHIP_RULES, [name]: value };
      expect(hardshipRules.safeParse(rules).success).toBe(false);
      const row = [1000, rules.answerDays, rules.mostRequests, rules.withinDays, id];
      expect(
        await refusal(["insert into hardship_rules values ($1, $2, $3, $4, $5, now())", row]),
      ).toBe("hardship_rules_within_bounds");
    }
  }
});
