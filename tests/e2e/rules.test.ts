import type { Page } from "@playwright/test";
import { addDays } from "#server/platform/calendar.ts";
import { DEFAULT_HARDSHIP_RULES } from "#server/hardship/policy.ts";
import { DEFAULT_AUTOPAY_RULES } from "#server/plans/autopay/taking.ts";
import { DEFAULT_MOVE_RULES } from "#server/plans/moving.ts";
import { apiOf } from "./support/api.ts";
import { type Browse, desktop, expect, phone, test } from "./support/test.ts";

const longest = (page: Page) => page.getByLabel("Longest move");
const apply = (page: Page) => page.getByRole("button", { name: "Apply to all plans" });
const preview = (page: Page) => page.getByRole("region", { name: "Effect on running plans" });
const versions = (page: Page) =>
  page.getByRole("region", { name: "Versions: moving due dates" }).getByRole("listitem");

/** All stories share the program, and its rules. */
test.afterEach(async ({ browse }) => {
  const { rules } = apiOf((await browse("samir")).context());
  const { version } = await rules.get.query();
  await rules.set.mutate({ ...DEFAULT_MOVE_RULES, version });
});

/** The first payment of theirs that can be moved as far as the rules allow. */
async function movable(customer: Page) {
  const { plans } = apiOf(customer.context());
  const { running, next } = await plans.overview.query();
  for (const { id } of [next, ...running].flatMap((plan) => plan ?? [])) {
    const { instalments } = await plans.get.query({ id });
    for (const { id: instalmentId, dueOn, movedFrom, move } of instalments) {
      const isWhole = move && "to" in move && move.to === addDays(dueOn, 14);
      if (isWhole && !movedFrom) return { planId: id, instalmentId, dueOn };
    }
  }
  throw new Error("Nothing of theirs can be moved by 14 days");
}

async function lastDayOf(customer: Page, { planId, instalmentId }: Record<string, string>) {
  const { instalments } = await apiOf(customer.context()).plans.get.query({ id: planId ?? "" });
  const move = instalments.find(({ id }) => id === instalmentId)?.move;
  return move && "to" in move ? move.to : null;
}

async function openRules(browse: Browse, size = desktop) {
  const admin = await browse("samir", { size });
  await admin.goto("/admin/rules");
  await expect(preview(admin)).toContainText(
    /Of \d+ payments still owed, \d+ can be moved today\./,
  );
  return admin;
}

test("an admin sees what fewer days would change, sets them, and customers can move no further", async ({
  browse,
}) => {
  const customer = await browse("astrid");
  const payment = await movable(customer);
  const admin = await openRules(browse);
  await expect(apply(admin)).toBeDisabled();

  await longest(admin).fill("7");
  await expect(preview(admin)).toContainText(/with these rules \d+\./);
  await expect(preview(admin)).toContainText("not as far");
  expect(await lastDayOf(customer, payment)).toBe(addDays(payment.dueOn, 14));
  await apply(admin).click();
  await expect(admin.getByText("The new rules are in force.", { exact: true })).toBeVisible();
  await expect(longest(admin)).toHaveValue("7");
  await expect(apply(admin)).toBeDisabled();
  await expect(versions(admin).first()).toContainText("Longest move: from 14 to 7 days");
  expect(await lastDayOf(customer, payment)).toBe(addDays(payment.dueOn, 7));

  await longest(admin).fill("14");
  await apply(admin).click();
  await expect(versions(admin).first()).toContainText("Longest move: from 7 to 14 days");
  expect(await lastDayOf(customer, payment)).toBe(addDays(payment.dueOn, 14));

  await admin.goto("/admin/audit?group=plans");
  await expect(admin.getByRole("listitem").first()).toContainText(
    /Samir Haddad.* set rules for moving due dates \(version \d+\): up to 14 days/,
  );
});

test("what cannot be a rule is said at its field, and by keyboard on a phone all can be put back", async ({
  browse,
}) => {
  const admin = await openRules(browse, phone);
  await longest(admin).fill("61");
  await longest(admin).press("Enter");
  await expect(admin.getByText("Enter a whole number from 1 to 60.")).toBeVisible();
  await expect(longest(admin)).toBeFocused();
  await expect(longest(admin)).toHaveAccessibleDescription(/Enter a whole number from 1 to 60/);
  await expect(preview(admin)).toContainText("Correct the values");

  await longest(admin).fill("21");
  await expect(preview(admin)).toContainText("can be moved further than today");
  await admin.getByRole("button", { name: "Discard changes" }).press("Enter");
  await expect(longest(admin)).toHaveValue("14");
  await expect(preview(admin)).toContainText("can be moved today.");
});

test("whoever is overtaken by another admin is told, keeps what they typed, and can go on", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/status of 409/);
  const admin = await openRules(browse);
  await longest(admin).fill("10");
  const { rules } = apiOf(admin.context());
  const { version } = await rules.get.query();
  await rules.set.mutate({ ...DEFAULT_MOVE_RULES, lateDays: 5, version });

  await apply(admin).click();
  await expect(
    admin.getByText(/Samir Haddad.* changed the rules while you were editing/),
  ).toBeVisible();
  await expect(longest(admin)).toHaveValue("10");
  await expect(admin.getByLabel("Days overdue")).toHaveValue("5");
  await admin.getByRole("button", { name: "Continue with my entries" }).click();
  await apply(admin).click();
  await expect(versions(admin).first()).toContainText("Longest move: from 14 to 10 days");
  expect((await rules.get.query()).rules).toEqual({
    ...DEFAULT_MOVE_RULES,
    mostDays: 10,
    lateDays: 5,
  });
});

test("how often autopay tries and how soon a pause is answered are set there, too", async ({
  browse,
}) => {
  const admin = await openRules(browse);
  const { rules } = apiOf(admin.context());
  await admin.getByLabel("Third and last try").fill("0");
  await expect(admin.getByRole("region", { name: "Effect on autopay" })).toContainText(
    "A payment that’s declined is tried once more, 3 days later.",
  );
  await admin.getByRole("button", { name: "Apply to autopay" }).click();
  await expect(
    admin.getByRole("region", { name: "Versions: autopay" }).getByRole("listitem").first(),
  ).toContainText("Third and last try: from 4 to 0");

  await admin.getByLabel("Time for an answer").fill("2");
  await admin.getByRole("button", { name: "Apply to payment pauses" }).click();
  await expect(
    admin.getByRole("region", { name: "Versions: payment pauses" }).getByRole("listitem").first(),
  ).toContainText("Time for an answer: from 3 to 2");

  const autopay = await rules.autopay.query();
  const { version } = await rules.hardship.query();
  await rules.setAutopay.mutate({ ...DEFAULT_AUTOPAY_RULES, version: autopay.version });
  await rules.setHardship.mutate({ ...DEFAULT_HARDSHIP_RULES, version });
});
