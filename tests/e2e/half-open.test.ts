import { randomUUID } from "node:crypto";
import { apiOf, origin } from "./support/api.ts";
import { bubblesOf, log, say } from "./support/chat.ts";
import { endConversation, signIn, speak } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";
import { browserOverWire } from "./support/wire.ts";

/** From the moment that the line dies. */
const MENDED_WITHIN = 15_000;

test("a line that has died without a word is noticed, and messages come and go again", async () => {
  const { browser, wire, close } = await browserOverWire();
  const context = await browser.newContext({ baseURL: origin(), locale: "en-GB" });
  try {
    await signIn(context, "viktor");
    await speak(context, "en");
    await endConversation(context);
    const page = await context.newPage();
    await page.goto("/chat");
    await say(page, "How do refunds work?");
    await expect(bubblesOf(page, "AI assistant").first()).toContainText(/\S+ \S+ \S+/);
    // As many idle connections as a page leaves behind when it has loaded much at once.
    await page.evaluate(() =>
      Promise.all([1, 2, 3, 4, 5, 6].map(() => fetch("/health", { cache: "no-store" }))),
    );

    expect(wire.swallow()).toBeGreaterThan(1);
    const diedAt = Date.now();
    await apiOf(context).conversations.send.mutate({
      clientKey: randomUUID(),
      text: "From another device",
    });
    await say(page, "And how long do they take?");
    await expect(log(page).getByText("From another device")).toBeVisible({
      timeout: MENDED_WITHIN,
    });
    const mendedAfter = Date.now() - diedAt;
    test.info().annotations.push({ type: "mended after (ms)", description: `${mendedAfter}` });
    const bubble = bubblesOf(page, "You").filter({ hasText: "And how long do they take?" });
    await expect(bubble).not.toContainText(/Sending|Will be sent/);
    await expect(bubble).toHaveCount(1);
    await endConversation(context);
  } finally {
    await close();
  }
});
