import { apiOf } from "./support/api.ts";
import { whileLocked } from "./support/database.ts";
import { desktop, expect, test } from "./support/test.ts";

test("a page of staff has its head before its list", async ({ browse }) => {
  const page = await browse("samir", { size: desktop });
  await page.goto("/admin/people");
  await whileLocked("audit_entry", async () => {
    await page.getByRole("button", { name: "Administration" }).click();
    await page.getByRole("menuitem", { name: "Audit log" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Audit log" })).toBeVisible();
    await expect(page.getByRole("main").getByText("Loading …")).toBeAttached();
  });
  await expect(page.getByRole("search", { name: "Filter entries" })).toBeVisible();
  await expect(page.getByText("Loading …")).toBeHidden();
});

test("while a page is on its way, the window says so", async ({ browse }) => {
  const page = await browse("erik");
  await page.goto("/");
  const { next } = await apiOf(page.context()).plans.overview.query();
  await whileLocked("instalment", async () => {
    await page.locator(`a[href="/plans/${next?.id}"]`).first().click();
    await expect(page.locator(".leaving")).toBeVisible();
  });
  await expect(page).toHaveURL(`/plans/${next?.id}`);
  await expect(page.locator(".leaving")).toHaveCount(0);
});
