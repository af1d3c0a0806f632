import type { Page } from "@playwright/test";
import { answers, say, stopButton } from "./support/chat.ts";
import { expect, test } from "./support/test.ts";

declare global {
  interface Window {
    /** What a screen reader would have read out so far. */
    heard?: string[];
  }
}

/** Notes each text that is added to a live region, as a screen reader hears it. */
const listenTo = (page: Page) =>
  page.addInitScript(() => {
    const heard: string[] = (window.heard = []);
    new MutationObserver((changes) => {
      for (const { parentElement, textContent } of changes.flatMap(({ addedNodes }) => [
        ...addedNodes,
      ]))
        if (parentElement?.closest("[aria-live=polite], [aria-live=assertive]") && textContent)
          heard.push(textContent.trim());
    }).observe(document, { childList: true, subtree: true });
  });

test("an answer is read out in whole sentences, each once, with its speaker first", async ({
  browse,
}) => {
  const page = await browse("astrid");
  await listenTo(page);
  await page.goto("/chat");
  await say(page, "What can you do for me, and are you a human?");
  await expect(stopButton(page)).toBeVisible();
  await expect(stopButton(page)).toBeHidden();
  const heard = () => page.evaluate(() => window.heard ?? []);
  await expect(async () => {
    const shown = await answers(page).getByRole("paragraph").allInnerTexts();
    expect(squeezed((await heard()).join(" "))).toBe(squeezed(`AI assistant: ${shown.join(" ")}`));
  }).toPass();
  for (const sentence of await heard()) expect(sentence).toMatch(/[.!?:]$/);
});

const squeezed = (text: string) => text.replaceAll(/\s+/g, " ").trim();
