import type { Page } from "@playwright/test";
import { answers, log, say, stopButton } from "./support/chat.ts";
import { expect, phone, test } from "./support/test.ts";

const search = (page: Page, words: string) =>
  page
    .getByRole("search")
    .getByLabel("What do you need help with?")
    .fill(words)
    .then(() => page.getByRole("button", { name: "Search" }).click());

/** The passage that the address names. */
const meant = (page: Page) => page.locator(":target");

test("a visitor finds the passage in their own words, reads it, and is one tap from a person", async ({
  browse,
}) => {
  const page = await browse();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Help", exact: true }).click();
  await expect(page.getByRole("heading", { name: "All articles" })).toBeVisible();

  await search(page, "is there a late fee");
  const found = page.getByRole("region", { name: /results? for/ });
  await found.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overdue payments and fees");
  await expect(meant(page)).toContainText("no late fees");
  await expect(meant(page)).toBeInViewport();

  await page.getByRole("link", { name: "Talk to a person" }).click();
  await expect(page).toHaveURL(/sign-in\?from=/);
});

test("where nothing fits the help says so and offers the assistant", async ({ browse }) => {
  const page = await browse();
  await page.goto("/help");
  await search(page, "xylophone <b>");
  await expect(page.getByRole("heading", { name: "No results for “xylophone <b>”" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ask the assistant" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "All articles" })).toBeVisible();
});

test("from the assistant's citation one tap leads to the very passage", async ({ browse }) => {
  const page = await browse("callum", { size: phone });
  await page.goto("/chat");
  await say(page, "Is there a late fee?");
  await expect(answers(page)).toHaveCount(1);
  await expect(stopButton(page)).toBeHidden();
  await log(page).getByText("Overdue payments and fees").click();
  const passage = await log(page).getByRole("blockquote").locator("p").first().innerText();
  await log(page).getByRole("link", { name: "Read the article" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overdue payments and fees");
  await expect(meant(page)).toContainText(passage);
  await page.getByRole("link", { name: "Talk to a person" }).click();
  await expect(page).toHaveURL(/\/chat/);
});

test("a customer who is signed in reads the help in the language that they choose there", async ({
  browse,
}) => {
  const page = await browse("callum");
  await page.goto("/help");
  await page.getByRole("button", { name: "Language and appearance" }).click();
  await page.getByRole("menuitemradio", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hilfe");
  await expect(page.locator("html")).toHaveAttribute("lang", /^de/);
});

test("on a phone one tap on a theme leads to its articles", async ({ browse }) => {
  const page = await browse(undefined, { size: phone });
  await page.goto("/help");
  await page.getByRole("navigation", { name: "Topics" }).getByText("Your account").click();
  const account = page.getByRole("region", { name: "Your account" });
  await expect(account.getByRole("heading")).toBeInViewport();
  await account.getByRole("link", { name: "If your sign-in code doesn’t arrive" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "If your sign-in code doesn’t arrive",
  );
});

test("an article that does not exist is a page that helps", async ({ browse, mayComplain }) => {
  mayComplain(/status of 404/);
  const page = await browse();
  for (const path of ["/help/nothing-here", "/help/A_B"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});
