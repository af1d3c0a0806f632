import { apiOf } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { choose, payNow, review, sheet } from "./support/payments.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

for (const size of [phone, desktop]) {
  test(`on ${size.width} points whoever pays off a financed plan sees before what it is made of and what is saved`, async ({
    browse,
  }) => {
    const page = await browse("astrid", { size });
    const { plans } = apiOf(page.context());
    const { running } = await plans.overview.query();
    const financed = running.find(({ settlement }) => settlement !== null);
    await page.goto(`/plans/${financed?.id}`);
    await expect(
      page.getByText(/Pay it all off today for .* and save .* of interest\./),
    ).toBeVisible();
    await expect(page.getByText("Effective annual rate")).toBeVisible();

    await page
      .getByRole("button", { name: /^Pay .*\d/u })
      .first()
      .click();
    await choose(page, /Pay off the whole plan/u);
    await expect(sheet(page).getByText(/You save .* of interest/)).toBeVisible();
    await expectNothing(page, "the choice");
    await review(page);
    await expect(sheet(page).getByText(/of your purchase/)).toBeVisible();
    await expect(sheet(page).getByText(/You save .* of interest/)).toBeVisible();
    await expect(sheet(page).getByText("Paid in full")).toBeVisible();
    await expect(payNow(page)).toBeEnabled();
    await expectNothing(page, "the check");
  });
}
