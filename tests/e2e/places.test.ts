import type { Page } from "@playwright/test";
import { bubblesOf, answers, log, rate, say, stopButton } from "./support/chat.ts";
import { eventsOf } from "./support/database.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const places = (page: Page) =>
  page.getByRole("navigation", { name: "Main" }).filter({ visible: true });

for (const [device, size] of Object.entries({ phone, desktop })) {
  test(`on a ${device} the help keeps a customer's places around it`, async ({ browse }) => {
    const page = await browse("oliver", { size });
    await page.goto("/help");
    await page.getByRole("link", { name: "Overdue payments and fees" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overdue payments and fees");
    await places(page).getByRole("link", { name: "Plans", exact: true }).click();
    await expect(page).toHaveURL(/\/plans$/);
    await expect(places(page).getByRole("link", { name: "Plans", exact: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
  });
}

test("staff read the help among their own places, wherever a link to it leads", async ({
  browse,
}) => {
  const agent = await browse("jonas", { size: desktop });
  await agent.goto("/help?q=late+fee");
  await expect(agent).toHaveURL(/\/admin\/help\?q=late/);
  await agent
    .getByRole("region", { name: /results? for/ })
    .getByRole("link")
    .first()
    .click();
  await expect(agent).toHaveURL(/\/admin\/help\/late-payments#/);
  await agent.goto("/help/late-payments");
  await expect(agent.getByRole("heading", { level: 1 })).toHaveText("Overdue payments and fees");
  await agent.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Desk" }).click();
  await expect(agent.getByRole("heading", { level: 1, name: "Desk" })).toBeAttached();
});

test("a visitor of the help has nobody's places around it", async ({ browse }) => {
  const page = await browse(null, { size: desktop });
  await page.goto("/help");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Help");
  await expect(page.getByRole("link", { name: "Chat", exact: true })).toHaveCount(0);
});

test("all plans stand on one page, the active ones first", async ({ browse }) => {
  const page = await browse("astrid", { size: phone });
  await page.goto("/plans");
  const sections = page.getByRole("heading", { level: 2 });
  await expect(sections).toHaveText([/^Active \(\d+\)$/, /^Completed \(\d+\)$/]);
  const active = page.getByRole("region", { name: /^Active/ }).getByRole("listitem");
  await expect(active.first()).toContainText(/Late|Overdue/);
  await active.first().getByRole("link").click();
  await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "All plans" }).click();
  await expect(page).toHaveURL(/\/plans$/);
});

test("who asks about a plan is answered for that plan, until they take it away", async ({
  browse,
}) => {
  const page = await browse("astrid", { size: phone });
  await page.goto("/plans");
  await page.getByRole("link", { name: "Velo Vier" }).first().click();
  await page.getByRole("link", { name: "Ask about this plan" }).click();
  const chip = page.getByRole("paragraph").filter({ hasText: /^About .*Velo Vier/ });
  await expect(chip).toBeVisible();

  await say(page, "How much do I still owe?");
  await expect(answers(page)).toHaveCount(1);
  await expect(stopButton(page)).toBeHidden();
  await expect(answers(page)).toContainText("Velo Vier");
  await expect(answers(page)).not.toContainText("Bitwerk");
  await expect(
    bubblesOf(page, "You").getByRole("link", { name: /^About .*Velo Vier/ }),
  ).toBeVisible();

  await page.getByRole("button", { name: "Remove this plan from the chat" }).click();
  await expect(chip).toBeHidden();
  await expect(page).toHaveURL(/\/chat$/);
  await say(page, "How much do I still owe?");
  await expect(answers(page)).toHaveCount(2);
  await expect(answers(page).last()).toContainText("Bitwerk");
  await expect
    .poll(async () => (await eventsOf("astrid")).map(({ author }) => author))
    .toEqual("customer assistant customer assistant".split(" "));
});

test("a link to somebody else's plan asks about nothing", async ({ browse }) => {
  const page = await browse("priya");
  for (const plan of ["01980000-0000-7000-8000-000000000001", "%00", "x"]) {
    await page.goto(`/chat?plan=${plan}`);
    await expect(page.getByLabel("Your message")).toBeVisible();
    await expect(page.getByText(/^About /)).toHaveCount(0);
  }
});

test("the chat begins afresh after a conversation is over, which can still be read and rated", async ({
  browse,
}) => {
  const page = await browse("emre", { size: phone });
  await page.goto("/chat");
  await say(page, "How do returns work?");
  await expect(stopButton(page)).toBeVisible();
  await expect(stopButton(page)).toBeHidden();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "End conversation" }).click();
  await page.getByRole("button", { name: "End conversation" }).click();
  await expect(page.getByRole("group", { name: "How was this conversation?" })).toBeVisible();

  await page.getByRole("link", { name: "Home", exact: true }).filter({ visible: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Emre");
  await page.getByRole("link", { name: "Chat", exact: true }).filter({ visible: true }).click();
  await expect(page.getByRole("heading", { name: "How can we help?" })).toBeVisible();
  await expect(log(page).getByRole("article")).toHaveCount(0);

  await page.getByRole("link", { name: "Read and rate it" }).click();
  await expect(log(page)).toContainText("How do returns work?");
  await rate(page, "Very good");
  await page.getByRole("button", { name: "Send rating" }).click();
  await expect(page.getByRole("status").filter({ hasText: "We read every comment" })).toBeVisible();
  await page.getByRole("link", { name: "Start a new conversation" }).click();
  await say(page, "When is my next payment?");
  await expect(bubblesOf(page, "You")).toHaveCount(1);
  await expect(answers(page)).toHaveCount(1);
});
