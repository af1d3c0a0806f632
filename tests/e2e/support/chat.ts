import type { Page } from "@playwright/test";

export const log = (page: Page) => page.getByRole("log", { name: "Conversation" });

/** The bubbles of one speaker, oldest first. */
export const bubblesOf = (page: Page, speaker: string) =>
  log(page)
    .getByRole("article")
    .filter({ has: page.getByText(speaker, { exact: true }) });

export const answers = (page: Page) => bubblesOf(page, "AI assistant");

/** As it stands on the screen; a live region may say it once more to those who listen. */
export const shown = (page: Page, text: string | RegExp) =>
  page.getByText(text).and(page.locator(":not([aria-live] *)"));

export const isNext = (page: Page) => shown(page, "You’re next");

export const stopButton = (page: Page) => page.getByRole("button", { name: "Stop answering" });

export const personButton = (page: Page) =>
  page.getByRole("link", { name: "Talk to a person", exact: true });

export async function say(page: Page, text: string) {
  await page.getByLabel("Your message").fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

export async function reply(page: Page, customer: string, text: string) {
  await page.getByLabel(`Reply to ${customer}`).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** A row of the desk's lists. */
export const row = (page: Page, customer: string) =>
  page.getByRole("navigation", { name: "Conversations" }).getByRole("link", { name: customer });

export const list = (page: Page, name: "Queue" | "Assigned to me" | "Assistant") =>
  page.getByRole("button", { name: new RegExp(`^${name} ?[0-9]`) });

export const rate = (page: Page, word: string) =>
  page.getByRole("group", { name: "How was this conversation?" }).getByText(word).click();
