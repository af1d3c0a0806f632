import { expect, test } from "vitest";
import { listAudit } from "#server/audit/entries.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { AUTOPAY_RULE_BOUNDS, AUTOPAY_RULE_NAMES } from "#server/plans/policy.ts";
import { type AutopayRules, DEFAULT_AUTOPAY_RULES } from "#server/plans/autopay/taking.ts";
import { previewAutopayRules } from "#server/plans/autopay/preview.ts";
import { getAutopayRules, setAutopayRules } from "#server/plans/autopay/rules.ts";
import { autopayRules } from "#server/plans/autopay/schema.ts";
import { takeDuePayments } from "#server/plans/autopay/take.ts";
import { firstOf, onAutopay } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { refusal } from "#tests/support/rules.ts";

const admin = () => createAgent("admin", { name: "Samir Haddad" });

/** Versions are shared by this file's tests: each begins at what is in force. */
async function setTo(rules: Partial<AutopayRules>) {
  const viewer = await admin();
  const { version } = await getAutopayRules(viewer);
  return setAutopayRules(viewer, { ...DEFAULT_AUTOPAY_RULES, ...rules, version });
}

async function takeOn(day: string) {
  setTime(`2026-11-${day}T08:00:00Z`);
  await takeDuePayments();
}

test("what is declined keeps the day it was told of, and what is declined later has the new rules' day", async () => {
  setTime("2026-11-22T08:00:00Z");
  await setTo({});
  const before = await onAutopay("9995");
  await takeOn("23");
  expect((await firstOf(before))?.taking).toMatchObject({ state: "again", on: "2026-11-26" });

  setTime("2026-11-23T12:00:00Z");
  await setTo({ secondTryDays: 1, thirdTryDays: 6 });
  expect((await firstOf(before))?.taking).toMatchObject({ state: "again", on: "2026-11-26" });
  await takeOn("26");
  expect((await firstOf(before))?.taking).toMatchObject({ state: "again", on: "2026-12-02" });

  const after = await onAutopay("9995");
  await takeOn("27");
  expect((await firstOf(after))?.taking).toMatchObject({ state: "again", on: "2026-11-28" });
});

test("without another try the customer is told so, and pays it", async () => {
  setTime("2026-11-22T08:00:00Z");
  await setTo({ secondTryDays: 0 });
  const paying = await onAutopay("9995");
  await takeOn("23");
  expect((await firstOf(paying))?.taking).toMatchObject({ state: "ended", on: null });
  const texts = (await mailsTo(paying.customer)).map(({ text }) => text);
  expect(texts.some((text) => text.includes("We won’t try again."))).toBe(true);
});

test("the preview says when a payment that is declined today is tried again, and how many keep their day", async () => {
  setTime("2026-11-22T08:00:00Z");
  await setTo({});
  await onAutopay("9995");
  await takeOn("23");
  const preview = await previewAutopayRules(await admin(), { secondTryDays: 2, thirdTryDays: 0 });
  expect(preview).toMatchObject({
    now: { second: 3, third: 7 },
    after: { second: 2, third: null },
    isSample: false,
  });
  expect(preview.waiting).toBeGreaterThan(0);
});

test("each version says who set it; of two at once one is in force, and the other is told", async () => {
  const viewer = await admin();
  const { version } = await getAutopayRules(viewer);
  const tries = await Promise.allSettled([
    setAutopayRules(viewer, { secondTryDays: 5, thirdTryDays: 5, version }),
    setAutopayRules(await admin(), { secondTryDays: 6, thirdTryDays: 6, version }),
  ]);
  const refused = tries.filter((one) => one.status === "rejected");
  expect(refused.map(({ reason }) => reason)).toEqual([new Conflict("rules.changedMeanwhile")]);
  const view = await getAutopayRules(viewer);
  expect(view.versions[0]).toMatchObject({ version: version + 1, setBy: "Samir Haddad" });
  const { entries } = await listAudit(viewer, {});
  expect(entries[0]).toMatchObject({ action: "autopay.setRules" });
});

test("agents and customers set none, and none is out of its bounds, also in the table", async () => {
  for (const viewer of [await createAgent(), await createCustomer()]) {
    await expect(getAutopayRules(viewer)).rejects.toThrow(Forbidden);
    await expect(previewAutopayRules(viewer, DEFAULT_AUTOPAY_RULES)).rejects.toThrow(Forbidden);
    await expect(setAutopayRules(viewer, { ...DEFAULT_AUTOPAY_RULES, version: 0 })).rejects.toThrow(
      Forbidden,
    );
  }
  const { id } = await admin();
  for (const name of AUTOPAY_RULE_NAMES) {
    const { least, most } = AUTOPAY_RULE_BOUNDS[name];
    for (const value of [least - 1, most + 1]) {
      const rules = { ...DEFAULT_AUTOPAY_RULES, [name]: value };
      expect(autopayRules.safeParse(rules).success).toBe(false);
      const { secondTryDays, thirdTryDays } = rules;
      const row = [1000, secondTryDays, thirdTryDays, id];
      expect(await refusal(["insert into autopay_rules values ($1, $2, $3, $4, now())", row])).toBe(
        "autopay_rules_within_bounds",
      );
    }
  }
});
