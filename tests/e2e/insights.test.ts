import { expectNothing } from "./support/axe.ts";
import { stored } from "./support/database.ts";
import { overhang } from "./support/pages.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const SHOTS = process.env.INSIGHT_SHOTS;

test("a lead reads the wall, opens what stands behind a figure, and judges a conversation", async ({
  browse,
}) => {
  await stored(
    `update conversation_fact set reviewers = 1 where conversation_id in (
       select conversation_id from conversation_fact order by ended_at desc limit 3)
     returning conversation_id`,
  );
  const page = await browse("ruth", { size: desktop });
  await page.goto("/admin/insights");
  await expect(page.getByRole("heading", { name: "Honest score" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Live" })).toContainText("waiting");
  await expectNothing(page, "the wall of figures");

  await page.getByRole("link", { name: "84 days" }).click();
  await expect(page).toHaveURL(/days=84/);
  const score = page.getByRole("region", { name: "Honest score" });
  await expect(score).toContainText("Came back within 7 days");
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/wall-desktop.png`, fullPage: true });
  await score.getByRole("link", { name: /^Solved by the assistant/ }).click();
  await expect(page.getByRole("heading", { name: "Solved by the assistant" })).toBeVisible();
  const cases = page.getByRole("main").getByRole("listitem");
  await expect(cases.first()).toContainText("Solved");
  await expectNothing(page, "the conversations behind a figure");
  await cases.first().getByRole("link").click();
  await expect(page).toHaveURL(/\/admin\/conversations\//);

  await page.goto("/admin/insights/review");
  await page.getByRole("button", { name: "Review" }).first().click();
  await expect(
    page.getByRole("group", { name: "Conversation" }).getByText("Answer").first(),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "Open conversation" })).toBeHidden();
  await page.getByRole("group", { name: "Was it solved?" }).getByText("Yes").click();
  await page.getByRole("group", { name: "Was everything said right?" }).getByText("Yes").click();
  await page
    .getByRole("group", { name: /^How kind/ })
    .getByText("4")
    .click();
  await expectNothing(page, "a review");
  await page.getByRole("button", { name: "Save review" }).click();
  await expect(page.getByText("Review saved.", { exact: true })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Answered by" })).toBeVisible();

  const small = await browse("ruth", { size: phone });
  await small.goto("/admin/insights");
  await expect(small.getByRole("heading", { name: "Topics" })).toBeVisible();
  expect(await overhang(small)).toBe(0);
  if (SHOTS) await small.screenshot({ path: `${SHOTS}/wall-phone.png`, fullPage: true });
});

test("a cost that was saved stands in its tile at once", async ({ browse }) => {
  const page = await browse("ruth", { size: desktop });
  await page.goto("/admin/insights");
  const chats = page.getByRole("listitem").filter({ hasText: "each" });
  const before = await chats.innerText();
  await page.getByLabel("Cost of an agent hour").fill("320");
  const settings = page.getByRole("region", { name: "Settings" });
  await settings.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await expect.poll(() => chats.innerText()).not.toBe(before);
});

test("two periods are compared, and kept as a view under a name", async ({ browse }) => {
  const page = await browse("ruth", { size: desktop });
  await page.goto("/admin/insights");
  await page.getByText("Compare two periods").click();
  const from = await page.getByLabel("First day").inputValue();
  await page.getByLabel("Last day").fill(from);
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`from=${from}&to=${from}&against=`));

  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByLabel("Name").fill("One day");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  const views = page.getByRole("list", { name: "Saved views" });
  await expect(views.getByRole("link", { name: "One day" })).toBeVisible();
  await expectNothing(page, "figures with a saved view");
  await page.getByRole("link", { name: "7 days", exact: true }).click();
  await expect(page).toHaveURL(/days=7$/);
  await views.getByRole("link", { name: "One day" }).click();
  await expect(page).toHaveURL(new RegExp(`to=${from}`));
  await views.getByRole("button", { name: "Remove view “One day”" }).click();
  await expect(views).toBeHidden();
});
