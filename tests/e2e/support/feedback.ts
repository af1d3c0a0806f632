import { expect, type Page } from "@playwright/test";

export const list = (page: Page) => page.getByRole("region", { name: "Feedback", exact: true });
export const row = (page: Page, words: string) =>
  list(page).getByRole("link").filter({ hasText: words });
export const pane = (page: Page, name: string) =>
  page.getByRole("region", { name: `Feedback from ${name}` });

export async function tell(page: Page, kind: string, text: string) {
  await page.goto("/feedback");
  await page
    .getByRole("group", { name: "What kind of feedback is it?" })
    .getByText(kind, { exact: true })
    .click();
  // For a moment the page that loads and the one that has loaded both hold it; one of them is hidden.
  await page.getByRole("textbox", { name: "In your own words" }).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(
    page.getByRole("heading", { name: "Thanks, we’ve got your feedback." }),
  ).toBeFocused();
}
