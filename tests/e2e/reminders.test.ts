import type { Page } from "@playwright/test";
import { DEFAULT_REMINDER_RULES } from "#server/reminders/policy.ts";
import { apiOf, origin } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { addressOf } from "./support/routes.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const choice = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
const choose = (page: Page, name: string) =>
  page
    .locator("label")
    .filter({ hasText: new RegExp(`^${name}$`) })
    .click();

test("a customer chooses in the account when to be reminded, and finds it so again", async ({
  browse,
}) => {
  const page = await browse("gareth", { size: phone });
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Reminders" })).toBeVisible();
  await expect(choice(page, "3 days before")).toBeChecked();
  await expect(page.getByText("We send no reminders between 20:00 and 09:00")).toBeVisible();

  await choice(page, "3 days before").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(choice(page, "The day before")).toBeChecked();
  await choose(page, "3 days before");
  await expect(page.getByText("Saved.")).toBeVisible();
});

test("the link of a mail works without signing in, says nothing of whose it is, and stops with one click", async ({
  browse,
}) => {
  const path = await addressOf("/reminders/[token]", "chloe");
  const stranger = await browse(null, { size: phone });
  await stranger.goto(path);
  await expect(choice(stranger, "3 days before")).toBeChecked();
  await expect(stranger.locator("main")).not.toContainText(/Chloe|Ashworth|@/);
  await expectNothing(stranger, path);
  await choose(stranger, "A week before");
  await expect(stranger.getByText("Saved.")).toBeVisible();

  const click = await stranger.request.post(`${origin()}${path}`, {
    form: { "List-Unsubscribe": "One-Click" },
  });
  expect(click.status()).toBe(204);
  await stranger.reload();
  await expect(choice(stranger, "Not before it’s due")).toBeChecked();

  const forged = await stranger.request.post(`${origin()}${path}0`);
  expect(forged.status()).toBe(404);
  await stranger.goto(`${path}0`);
  await expect(stranger.getByText("This link isn’t complete or no longer works")).toBeVisible();

  const customer = await browse("chloe", { size: desktop });
  await customer.goto("/account");
  await expect(choice(customer, "Not before it’s due")).toBeChecked();
  await choose(customer, "3 days before");
  await expect(customer.getByText("Saved.")).toBeVisible();
});

test("an admin sees what other rules would send, and sets them", async ({ browse }) => {
  const admin = await browse("samir", { size: desktop });
  await admin.goto("/admin/rules");
  const effect = admin.getByRole("region", { name: "Effect on reminders" });
  await expect(effect).toContainText(/\d+ reminders before a payment/);
  await admin.getByLabel("Before a payment").fill("0");
  await expect(effect).toContainText(/0 reminders before a payment, instead of \d+/);
  await admin.getByRole("button", { name: "Apply to all customers" }).click();
  await expect(admin.getByText("The new rules are in force.", { exact: true })).toBeVisible();
  await expect(
    admin.getByRole("region", { name: "Versions: reminders" }).getByRole("listitem").first(),
  ).toContainText("Before a payment: from 3 to 0");

  const { reminders } = apiOf(admin.context());
  const { version } = await reminders.rules.query();
  await reminders.setRules.mutate({ ...DEFAULT_REMINDER_RULES, version });
});
