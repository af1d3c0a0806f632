import { expect, test } from "vitest";
import { LANGUAGES } from "#server/platform/locale.ts";
import type { MovePreview } from "#server/plans/rules/schema.ts";
import { Effect } from "#app/admin/_rules/effect.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const none = { mostDays: 0, timesPerInstalment: 0, timesPerPlan: 0, lateDays: 0 };
const counts: MovePreview = {
  plans: 96,
  isSample: false,
  owed: 214,
  movableNow: 131,
  movableThen: 162,
  gained: { ...none, timesPerInstalment: 30, lateDays: 2 },
  lost: { ...none, timesPerPlan: 1 },
  later: 12,
  earlier: 0,
};

const said = async (more: Partial<MovePreview>, isChanged = true, locale?: string) =>
  readable(
    await rendered(<Effect counts={{ ...counts, ...more }} isChanged={isChanged} />, locale),
  );

test("it says how many can be moved today, how many with these rules, and why", async () => {
  const text = await said({});
  expect(text).toContain("Of 214 payments still owed, 131 can be moved today;");
  expect(text).toContain("with these rules 162");
  expect(text).toContain("32 payments can be moved that can’t be today");
  expect(text).toContain("30: more moves per payment");
  expect(text).toContain("1 payment can no longer be moved");
  expect(text).toContain("12 payments can be moved further than today");
  expect(text).not.toContain("not as far");
  expect(text).toContain("Based on all 96 running plans.");
});

test("without a change it says what can be moved today, and nothing of other rules", async () => {
  const text = await said({ movableNow: 131, movableThen: 131 }, false);
  expect(text).toContain("Of 214 payments still owed, 131 can be moved today.");
  expect(text).not.toContain("these rules");
});

test("rules that change nothing, a sample and an empty company are said as such", async () => {
  const same = { movableThen: 131, gained: none, lost: none, later: 0 };
  expect(await said(same)).toContain("These rules change nothing");
  expect(await said({ plans: 5000, isSample: true })).toContain(
    "Estimate based on the newest 5,000 running plans; there are more.",
  );
  const empty = await said({ owed: 0, movableNow: 0, movableThen: 0, plans: 0 });
  expect(empty).toContain("No payments are owed at the moment.");
  expect(empty).toContain("There are no running plans.");
});

test.each(LANGUAGES)("in %s every count is in its sentence", async (locale) => {
  const text = await said({ earlier: 5 }, true, locale);
  expect(text).not.toMatch(/rules\.|undefined|[{}#<]/u);
});
