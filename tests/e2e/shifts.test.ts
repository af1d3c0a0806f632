import type { Page } from "@playwright/test";
import { expectNothing } from "./support/axe.ts";
import { isNext } from "./support/chat.ts";
import { overhang } from "./support/pages.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const part = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

async function claim(page: Page) {
  const week = part(page, "This week");
  const claims = page.getByRole("button", { name: /^Claim/u });
  // Late in a week all that can be claimed lies in the next one.
  if ((await claims.count()) === 0) await week.getByRole("button", { name: "Next week" }).click();
  await claims.first().click();
  await expect(page.getByText("The shift is yours.").first()).toBeVisible();
}

async function askJonas(page: Page) {
  await page
    .getByRole("button", { name: /^Actions/u })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Swap or hand over" }).click();
  const colleague = page.getByRole("group", { name: "Jonas Ek" });
  await colleague.getByRole("radio").first().check();
  await expectNothing(page, "whom to ask");
  await page.getByRole("button", { name: /^Ask/u }).click();
  await expect(page.getByText(/Request sent to .*Jonas Ek/u).first()).toBeVisible();
}

test("an agent claims a shift, swaps one with a colleague, and goes online while somebody waits", async ({
  browse,
}) => {
  const page = await browse("grace", { size: phone });
  await page.goto("/admin/shifts");
  await expect(part(page, "Now")).toContainText("Next shift");
  await expectNothing(page, "an agent's shifts");
  expect(await overhang(page)).toBe(0);
  await claim(page);

  await askJonas(page);
  const jonas = await browse("jonas", { size: desktop });
  await jonas.goto("/admin/desk");
  const place = jonas.getByRole("link", { name: /^Shifts.*1 swap request/u });
  await expect(place).toBeVisible();
  await place.click();
  const asked = part(jonas, "Swap requests").getByRole("listitem").filter({ hasText: "offers" });
  await expectNothing(jonas, "a swap request");
  await asked.getByRole("button", { name: "Swap" }).click();
  await expect(jonas.getByText("Swapped. Your shifts are up to date.").first()).toBeVisible();
  await expect(part(page, "Swap requests").getByText("You offered")).toHaveCount(0);

  const customer = await browse("callum");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  await expect(part(page, "Now")).toContainText("1 customer waiting");
  await page.getByRole("button", { name: "Go online now" }).click();
  await expect(page.getByText(/You’re online until/u).first()).toBeVisible();
  await expect(part(page, "Now")).toContainText("On shift until");
  await page.getByRole("button", { name: "Go offline" }).click();
  await expect(page.getByText("You’re offline. Your shift has ended.").first()).toBeVisible();
});

test("an agent says when they are away, and takes it back", async ({ browse }) => {
  const page = await browse("marta", { size: phone });
  await page.goto("/admin/shifts");
  const card = part(page, "Days away");
  await card.getByRole("button", { name: "Add days away" }).click();
  const form = page.getByRole("dialog", { name: "Add days away" });
  await form.getByRole("button", { name: "Save days away" }).click();
  await expect(form.getByText("Choose a day.")).toBeVisible();
  const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await form.getByLabel("First day").fill(day);
  await expect(form.getByLabel("Last day")).toHaveValue(day);
  await expectNothing(page, "days away");
  await form.getByRole("button", { name: "Save days away" }).click();
  await expect(form).toHaveCount(0);
  const remove = card.getByRole("button", { name: /^Remove/u });
  await remove.click();
  await expect(remove).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(remove).toBeVisible();
  await remove.click();
  await expect(card.getByText("No days away ahead")).toBeVisible();
});
