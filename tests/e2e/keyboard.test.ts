import type { Locator, Page } from "@playwright/test";
import { answers, bubblesOf, list, log, personButton, row, isNext } from "./support/chat.ts";
import { escapeFrom } from "./support/pages.ts";
import { desktop, expect, test } from "./support/test.ts";

const FAR = 60;

/** As somebody without a mouse gets there. */
async function reach(page: Page, target: Locator, key = "Tab") {
  for (let pressed = 0; pressed < FAR; pressed += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  await expect(target, `reached with ${key}`).toBeFocused();
}

const hasFocus = async (target: Locator) =>
  (await target.count()) === 1 && target.evaluate((element) => element === document.activeElement);

async function press(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  await reach(page, target);
  await page.keyboard.press("Enter");
}

test("a customer walks from sign-in to a person by keyboard alone", async ({ browse }) => {
  const page = await browse(null, { size: desktop });
  await page.goto("/sign-in");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await press(page, page.getByRole("button", { name: /Oliver Bennett/ }));
  await expect(page.getByLabel("Code from the email")).toHaveValue(/\d{4} \d{4}/);
  await expect(page.getByLabel("Code from the email")).toBeFocused();
  await page.keyboard.press("Enter");

  await press(page, page.getByRole("region", { name: "Next payment" }).getByRole("link").first());
  await expect(page.getByRole("heading", { name: "Schedule" })).toBeVisible();
  await press(page, page.getByRole("link", { name: "Chat", exact: true }));
  await expect(log(page)).toBeVisible();

  await reach(page, page.getByLabel("Your message"));
  await page.keyboard.type("Hello");
  await page.keyboard.press("Enter");
  await expect(log(page).getByText("Hello", { exact: true })).toBeVisible();
  await expect(answers(page)).toHaveCount(1);
  await expect(page.getByLabel("Your message")).toBeFocused();

  await press(page, personButton(page));
  await expect(isNext(page)).toBeVisible();
  await press(page, page.getByRole("button", { name: "More" }));
  await reach(page, page.getByRole("menuitem", { name: "End conversation" }), "ArrowDown");
  await page.keyboard.press("Enter");
  await press(page, page.getByRole("button", { name: "End conversation" }));
  await expect(log(page).getByText("You ended the conversation.")).toBeVisible();

  await reach(page, page.getByRole("radio", { name: "Very poor" }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Poor", exact: true })).toBeChecked();
  await press(page, page.getByRole("button", { name: "Send rating" }));
  await expect(log(page).getByText("You rated this 2 out of 5.")).toBeVisible();
});

test("an agent finds, takes, answers, notes and resolves by the desk's keys alone", async ({
  browse,
}) => {
  const customer = await browse("sabine");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();

  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await expect(list(agent, "Queue")).toHaveAttribute("aria-pressed", "true");
  await expect(row(agent, "Sabine Keller")).toBeVisible();
  await reach(agent, row(agent, "Sabine Keller"), "j");
  await agent.keyboard.press("Enter");
  await expect(agent.getByRole("region", { name: /Sabine Keller/ })).toBeVisible();

  await agent.keyboard.press("t");
  await expect(agent.getByLabel("Reply to Sabine Keller")).toBeFocused();
  await agent.keyboard.type("Good morning, Sabine.");
  await agent.keyboard.press("Enter");
  await expect(bubblesOf(customer, "Grace Okonkwo")).toContainText("Good morning, Sabine.");

  await agent.keyboard.press("Escape");
  await agent.keyboard.press("n");
  await expect(agent.getByLabel("Internal note")).toBeFocused();
  await agent.keyboard.type("Prefers mornings.");
  await agent.keyboard.press("Enter");
  await expect(log(agent).getByText("Prefers mornings.")).toBeVisible();

  await agent.keyboard.press("Escape");
  await agent.keyboard.press("e");
  await expect(agent.getByText("Press E again to resolve.")).toBeVisible();
  await agent.keyboard.press("e");
  await expect(log(customer).getByText(/Grace Okonkwo.* marked this as solved/)).toBeVisible();

  await agent.keyboard.press("/");
  await expect(agent.getByLabel("Search conversations")).toBeFocused();
  await agent.keyboard.type("Sabine Keller");
  await expect(row(agent, "Sabine Keller").first()).toBeVisible();
  await agent.keyboard.press("Escape");
  await agent.keyboard.press("?");
  const help = agent.getByRole("dialog", { name: "Keyboard shortcuts" });
  await escapeFrom(help);
});
