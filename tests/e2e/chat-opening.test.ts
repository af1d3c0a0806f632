import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { answers, bubblesOf, log, say } from "./support/chat.ts";
import { escapeFrom } from "./support/pages.ts";
import { desktop, expect, test } from "./support/test.ts";

const suggestions = (page: Page) => page.getByRole("list", { name: "Try asking" });

test("a chat begins with what is overdue, its answer can be paid from, and it is history by name", async ({
  browse,
}) => {
  const page = await browse("astrid");
  await page.goto("/chat");
  await expect(suggestions(page).getByRole("listitem")).toHaveCount(3);
  const first = suggestions(page).getByRole("button").first();
  await expect(first).toContainText(/to .?North Sole.? is overdue/u);
  const [amount = "–"] = /[€£]?[\d.,]+/u.exec(await first.innerText()) ?? [];
  expect(await findings(page)).toEqual([]);

  await first.click();
  await expect(bubblesOf(page, "You")).toContainText("North Sole is overdue. What can I do?");
  await expect(bubblesOf(page, "You")).toContainText(/About .*North Sole/u);
  const card = answers(page).getByRole("group", { name: "Payment" });
  await expect(card).toContainText(amount);
  await expect(answers(page)).toContainText("One payment is overdue:");
  await expect(answers(page).getByRole("listitem")).toHaveCount(0);

  await page.reload();
  await expect(card).toContainText("Was due on");
  await expect(card).toContainText("As of");
  expect(await findings(page)).toEqual([]);
  await card.getByRole("button", { name: /^Pay .*North Sole/u }).click();
  await expect(page.getByRole("dialog")).toContainText(amount);
  await escapeFrom(page.getByRole("dialog"));

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "End conversation" }).click();
  await page.getByRole("button", { name: "End conversation" }).click();
  await expect(log(page)).toContainText("You ended the conversation.");
  const name = /Overdue payment · answered by the assistant/u;
  await expect(async () => {
    await page.goto("/chat/history");
    await expect(page.getByRole("listitem").first()).toContainText(name, { timeout: 500 });
  }).toPass();
  await page.goto("/cases");
  await expect(page.getByRole("link", { name }).first()).toBeVisible();
  await page.goto("/chat");
  await expect(suggestions(page)).toBeVisible();
});

test("what is asked stays about the plan until the customer takes it off", async ({ browse }) => {
  const page = await browse("astrid", { size: desktop });
  await page.goto("/plans");
  await page.getByRole("link", { name: "Lampa" }).first().click();
  await page.getByRole("link", { name: /^Ask about this plan/u }).click();
  const chip = page.locator("form").getByText(/^About .*Lampa/u);
  await expect(chip).toBeVisible();
  await say(page, "How much do I still owe?");
  await expect(answers(page)).toHaveCount(1);
  await expect(answers(page).getByRole("link", { name: "See the plan" })).toBeVisible();

  await page.reload();
  await expect(chip).toBeVisible();
  await page.goto("/");
  await page.goto("/chat");
  await say(page, "When is it due?");
  await expect(bubblesOf(page, "You").last()).toContainText(/About .*Lampa/u);
  await page.getByRole("button", { name: "Remove this plan from the chat" }).click();
  await expect(chip).toBeHidden();
  await page.reload();
  await expect(page.getByLabel("Your message")).toBeVisible();
  await expect(chip).toBeHidden();
});
