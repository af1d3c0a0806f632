import type { Page } from "@playwright/test";
import { expectNothing } from "./support/axe.ts";
import { people } from "./support/cast.ts";
import { log, rate, say, shown } from "./support/chat.ts";
import { list, pane, row, tell } from "./support/feedback.ts";
import { addressOf } from "./support/routes.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

test("what a customer says reaches the open inbox, is taken, planned and answered, and the customer reads it", async ({
  browse,
}) => {
  const words = "A calendar with all my due dates would help me a lot.";
  const agent = await browse("jonas", { size: desktop });
  await agent.goto("/admin/feedback");
  await expect(list(agent).getByRole("button", { name: /^New/ })).toBeVisible();

  const customer = await browse("linnea", { size: phone });
  await customer.goto("/");
  await customer.getByRole("link", { name: "Tell us what we could do better" }).click();
  await tell(customer, "Idea", words);
  await expect(
    customer.getByText("You’ll find our reply below, and we’ll email you too."),
  ).toBeVisible();

  await row(agent, words).click();
  const opened = pane(agent, "Linnea Bergström");
  await opened.getByRole("group", { name: "Assignee" }).getByRole("button").click();
  await agent.getByRole("menuitemradio", { name: "Me", exact: true }).click();
  await expect(opened.getByText(/Jonas Ek.* assigned this to themselves/)).toBeVisible();
  await opened.getByRole("group", { name: "Status" }).getByRole("button").click();
  await agent.getByRole("menuitemradio", { name: "Planned" }).click();
  await expect(opened.getByText(/changed status from “New” to “Planned”/)).toBeVisible();

  await opened.getByRole("tab", { name: "Internal note" }).click();
  await opened.getByRole("textbox", { name: "Internal note" }).fill("Same wish as in spring.");
  await opened.getByRole("button", { name: "Save note" }).click();
  // What is written side by side is there in the order in which it arrives.
  await expect(opened.getByRole("article").last()).toContainText("Same wish as in spring.");
  await opened.getByRole("tab", { name: "Reply" }).click();
  await opened.getByLabel("Reply to Linnea Bergström").fill("It comes with the next version.");
  await opened.getByRole("button", { name: "Send reply" }).click();
  await expect(opened.getByRole("article").last()).toContainText("It comes with the next version.");

  await readsTheAnswer(customer, words);
});

/** In the portal, where it was new until it was opened, and in a mail that leads there. */
async function readsTheAnswer(customer: Page, words: string) {
  const own = customer.getByRole("region", { name: "Your feedback" });
  // Until then it can be undone.
  await expect(own.getByRole("link", { name: words })).toContainText("New reply", {
    timeout: 40_000,
  });
  await expect(own.getByRole("link", { name: words })).toContainText("Planned");

  await customer.goto("/mail");
  const letters = (subject: string) => customer.getByRole("listitem").filter({ hasText: subject });
  const letter = letters("Jonas Ek replied to your feedback");
  await expect(letter.first()).toContainText("It comes with the next version.");
  await expect(letters("We’re planning to act on your feedback").first()).toContainText(
    people.linnea,
  );
  await letter.first().getByRole("link").click();

  // For a moment a hidden copy is there, too, from which the page is put together.
  const planned = customer.getByText(/Jonas Ek.* added this to our to-do list/);
  await expect(planned.filter({ visible: true })).toHaveCount(1);
  await expect(customer.getByRole("article").last()).toContainText(
    "It comes with the next version.",
  );
  expect(await customer.content()).not.toContain("Same wish as in spring.");
  await customer.getByRole("link", { name: "All feedback" }).click();
  await expect(own.getByRole("link", { name: words })).not.toContainText("New reply");
}

test("a comment with a rating reaches the inbox and leads to its conversation", async ({
  browse,
}) => {
  const words = "The assistant understood me at once.";
  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/feedback?source=rating");

  const customer = await browse("johan");
  await customer.goto("/chat");
  await say(customer, "How do returns work?");
  await customer.getByRole("button", { name: "More" }).click();
  await customer.getByRole("menuitem", { name: "End conversation" }).click();
  await customer.getByRole("button", { name: "End conversation" }).click();
  await rate(customer, "Very good");
  await customer.getByLabel("Anything we should know?").fill(words);
  await customer.getByRole("button", { name: "Send rating" }).click();
  await expect(shown(customer, /We read every comment/)).toBeVisible();

  await expect(row(agent, words)).toContainText("5 out of 5");
  await row(agent, words).click();
  await pane(agent, "Johan Åkesson")
    .getByRole("link", { name: /Conversation from/ })
    .click();
  await expect(agent).toHaveURL(/\/admin\/conversations\//);
  await expect(log(agent).getByText("How do returns work?")).toBeVisible();

  await customer.getByRole("link", { name: "Feedback", exact: true }).click();
  await expect(customer.getByRole("link", { name: words })).toContainText("you rated 5 out of 5");
});

test("what is incomplete is said, and nothing is lost", async ({ browse, mayComplain }) => {
  mayComplain(/ERR_INTERNET_DISCONNECTED/);
  const page = await browse("emre");
  await page.goto("/feedback");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Choose idea, problem or praise.")).toBeVisible();
  await expect(page.getByText("Tell us a bit more first.")).toBeVisible();

  await page
    .getByRole("group", { name: "What kind of feedback is it?" })
    .getByText("Idea", { exact: true })
    .click();
  await page.getByRole("textbox", { name: "In your own words" }).fill("Said without a line");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "In your own words" })).toHaveValue(
    "Said without a line",
  );
  await expect(page.getByRole("radio", { name: /^Idea/ })).toBeChecked();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText(/You’re offline\. Try again/)).toBeVisible();
  // As Next does when what it looks at again does not come.
  await page.evaluate(() => window.location.assign("/feedback"));
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(
    page.getByRole("heading", { name: "Thanks, we’ve got your feedback." }),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: /Said without a line/ })).toHaveCount(1);
});

test("a mail's link rates without signing in; one that is not ours says so", async ({ browse }) => {
  const page = await browse();
  await page.goto(await addressOf("/rate/[token]", null));
  await page.getByRole("group", { name: "How was our chat?" }).getByText("Very good").click();
  await page.getByLabel("Anything we should know?").fill("It was quick.");
  await expectNothing(page, "a rating by link");
  await page.getByRole("button", { name: "Send rating" }).click();
  await expect(page.getByText("Thanks, we’ve got your rating.")).toBeVisible();

  await page.goto("/rate/chat.0192f0c1-2345-7abc-8def-0123456789ab.nothing");
  await expect(page.getByText("This link isn’t complete or no longer works")).toBeVisible();
  await expect(page.getByRole("link", { name: "Go to Feedback" })).toBeVisible();
});
