import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { people } from "./support/cast.ts";
import { answers, log, say } from "./support/chat.ts";
import { stored } from "./support/database.ts";
import { overhang } from "./support/pages.ts";
import { expect, phone, test } from "./support/test.ts";

const requestsOf = () =>
  stored<{ wish: string; reason: string; end: string | null; plans: number }>(
    `select r.wish, r.reason, r.end,
            (select count(*)::int from hardship h where h.request_id = r.id) as plans
     from hardship_request r join person p on p.id = r.customer_id where p.email = $1`,
    people.samira,
  );

const status = (page: Page) => page.getByRole("region", { name: "Status" });

test("who cannot pay pauses what they choose, once, and ends it when they can again", async ({
  browse,
}) => {
  const page = await browse("samira", { size: phone });
  const { plans } = await apiOf(page.context()).hardship.form.query();
  await page.goto(`/plans/${plans[0]?.id}`);
  await page.getByRole("link", { name: "Can’t pay right now?" }).click();

  const send = page.getByRole("button", { name: "Pause my payments" });
  await send.click();
  await expect(page.getByText("Choose what would help, or that")).toBeVisible();
  await expect(page.getByRole("radio", { name: "A month without payments" })).toBeFocused();
  await page.getByRole("radio", { name: "Half as much" }).check();
  await expect(page.getByText(/^.*payments, never more than/u).first()).toBeVisible();
  await page.getByText("Less income").click();
  await page.getByLabel("Anything you’d like to add").fill("My hours were cut.");
  await page.reload();
  await expect(page.getByLabel("Anything you’d like to add")).toHaveValue("My hours were cut.");
  await expect(page.getByRole("radio", { name: "Half as much" })).toBeChecked();
  await expectNothing(page, "what would help");
  expect(await overhang(page)).toBe(0);

  await send.dblclick();
  await expect(page.getByText("Thank you for telling us.")).toBeVisible();
  await expect(status(page)).toContainText("You hear from us by");
  await expectNothing(page, "a pause");
  expect(await requestsOf()).toEqual([
    { wish: "half", reason: "less_income", end: null, plans: 1 },
  ]);

  const others = page.getByRole("region", { name: "Can’t pay these either?" });
  const before = await others.getByRole("listitem").count();
  await others.getByRole("button").first().dblclick();
  await expect(others.getByRole("listitem")).toHaveCount(before - 1);
  await expect(page.getByRole("heading", { name: "The plans" })).toBeFocused();
  expect((await requestsOf()).map((one) => one.plans)).toEqual([2]);

  await page.goto("/");
  await page.getByRole("link", { name: "See how it stands" }).click();
  await page
    .getByRole("link", { name: plans[0]?.merchant ?? "" })
    .first()
    .click();
  await expect(page.getByText("Your payments are paused.").first()).toBeVisible();
  await page.getByRole("link", { name: "Your payment pause" }).click();

  await page.getByRole("button", { name: "I can pay again" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("nothing is due in the next 7 days");
  await dialog.getByRole("button", { name: "End the pause" }).click();
  await expect(status(page)).toContainText("You ended the pause");
  await expect(status(page)).toBeVisible();
  expect((await requestsOf()).map(({ end }) => end)).toEqual(["withdrawn"]);
});

test("whoever tells the assistant that they cannot pay pauses it on the card below the answer", async ({
  browse,
}) => {
  const page = await browse("harriet", { size: phone });
  const api = apiOf(page.context());
  const { plans } = await api.hardship.form.query();
  await page.goto("/chat");
  await say(page, "I can’t pay this month, I lost my job");
  const card = page.getByRole("region", { name: "Payment pause" });
  await expect(card.getByRole("checkbox")).toHaveCount(plans.length);
  await expect(answers(page)).toContainText("on the card below");
  await expectNothing(page, "a pause to confirm");
  expect(await overhang(page)).toBe(0);

  await card.getByRole("button", { name: "Not now" }).click();
  await page.getByRole("button", { name: "Show the plans" }).click();
  await card.getByRole("button", { name: /^Pause (this plan|\d+ plans)$/u }).dblclick();
  await expect(log(page).getByText("Your pause has begun", { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole("link", { name: "See how it stands" }).first().click();
  await expect(status(page)).toContainText("You hear from us by");
  expect(await api.hardship.mine.query()).toHaveLength(1);
});
