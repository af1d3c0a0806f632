import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { people } from "./support/cast.ts";
import { log, rate, say, shown } from "./support/chat.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const list = (page: Page) => page.getByRole("region", { name: "Submissions" });
const row = (page: Page, words: string) => list(page).getByRole("link").filter({ hasText: words });
const pane = (page: Page, name: string) =>
  page.getByRole("region", { name: `Submission of ${name}` });

async function tell(page: Page, kind: string, text: string) {
  await page.goto("/feedback");
  await page.getByRole("group", { name: "What is it?" }).getByText(kind, { exact: true }).click();
  await page.getByLabel("In your own words").fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Thank you. It has reached us." })).toBeFocused();
}

test("what a customer says reaches the open inbox, is taken, planned and answered, and the customer reads it", async ({
  browse,
}) => {
  const words = "A calendar with all my due dates would help me a lot.";
  const agent = await browse("jonas", { size: desktop });
  await agent.goto("/admin/feedback");
  await expect(list(agent).getByRole("button", { name: /^New/ })).toBeVisible();

  const customer = await browse("linnea", { size: phone });
  await customer.goto("/");
  await customer.getByRole("link", { name: "Tell us what would be better" }).click();
  await tell(customer, "Idea", words);
  await expect(customer.getByText("You find the answer below, and in a mail.")).toBeVisible();

  await row(agent, words).click();
  const opened = pane(agent, "Linnea Bergström");
  await opened.getByRole("group", { name: "Given to" }).getByRole("button").click();
  await agent.getByRole("menuitemradio", { name: "Me", exact: true }).click();
  await expect(opened.getByText(/Jonas Ek.* took it/)).toBeVisible();
  await opened.getByRole("group", { name: "Status" }).getByRole("button").click();
  await agent.getByRole("menuitemradio", { name: "Planned" }).click();
  await expect(opened.getByText(/changed the status from “New” to “Planned”/)).toBeVisible();

  await opened.getByRole("tab", { name: "Internal note" }).click();
  await opened.getByLabel("Note for colleagues").fill("Same wish as in spring.");
  await opened.getByRole("button", { name: "Save note" }).click();
  await opened.getByRole("tab", { name: "Reply" }).click();
  await opened.getByLabel("Reply to Linnea Bergström").fill("It comes with the next version.");
  await opened.getByRole("button", { name: "Send reply" }).click();
  await expect(opened.getByRole("article").last()).toContainText("It comes with the next version.");

  await readsTheAnswer(customer, words);
});

/** In the portal, where it was new until it was opened, and in a mail that leads there. */
async function readsTheAnswer(customer: Page, words: string) {
  const own = customer.getByRole("region", { name: "What you have told us" });
  await expect(own.getByRole("link", { name: words })).toContainText("New answer");
  await expect(own.getByRole("link", { name: words })).toContainText("Planned");

  await customer.goto("/mail");
  const letters = (subject: string) => customer.getByRole("listitem").filter({ hasText: subject });
  const letter = letters("Jonas Ek has answered your feedback");
  await expect(letter.first()).toContainText("It comes with the next version.");
  await expect(letters("Your feedback is on our plan").first()).toContainText(people.linnea);
  await letter.first().getByRole("link").click();

  await expect(customer.getByText(/Jonas Ek.* has put it on our plan/)).toBeVisible();
  await expect(customer.getByRole("article").last()).toContainText(
    "It comes with the next version.",
  );
  expect(await customer.content()).not.toContain("Same wish as in spring.");
  await customer.getByRole("link", { name: "All feedback" }).click();
  await expect(own.getByRole("link", { name: words })).not.toContainText("New answer");
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
  await customer.getByRole("menuitem", { name: "End this conversation" }).click();
  await customer.getByRole("button", { name: "End it" }).click();
  await rate(customer, "Very good");
  await customer.getByLabel("What should we know?").fill(words);
  await customer.getByRole("button", { name: "Send rating" }).click();
  await expect(shown(customer, /People read what you write with a rating/)).toBeVisible();

  await expect(row(agent, words)).toContainText("5 of 5");
  await row(agent, words).click();
  await pane(agent, "Johan Åkesson")
    .getByRole("link", { name: /Conversation of/ })
    .click();
  await expect(agent).toHaveURL(/\/admin\/conversations\//);
  await expect(log(agent).getByText("How do returns work?")).toBeVisible();

  await customer.getByRole("link", { name: "Feedback", exact: true }).click();
  await expect(customer.getByRole("link", { name: words })).toContainText("you rated 5 of 5");
});

test("several are chosen, taken and set by keyboard alone, and their customer hears of it", async ({
  browse,
}) => {
  const customer = await browse("katharina");
  const texts = ["Keyboard story one", "Keyboard story two", "Keyboard story three"];
  for (const text of texts) await tell(customer, "Problem", text);

  const agent = await browse("ruth", { size: desktop });
  await agent.goto("/admin/feedback");
  await expect(row(agent, "Keyboard story three")).toBeVisible();
  await agent.keyboard.press("/");
  await agent.keyboard.type("keyboard story");
  await expect(list(agent).getByRole("listitem")).toHaveCount(3);
  await expect(agent).toHaveURL(/query=keyboard\+story/);
  await agent.keyboard.press("Escape");

  for (const key of ["j", "x", "j", "x"]) await agent.keyboard.press(key);
  await expect(agent.getByText("2 chosen")).toBeVisible();
  await agent.keyboard.press("a");
  await expect(shown(agent, /^2 submissions are given to .?Ruth Adler/)).toBeVisible();
  for (const key of ["x", "k", "x", "3"]) await agent.keyboard.press(key);
  await expect(shown(agent, /^2 submissions are now “In progress”/)).toBeVisible();
  await expect(list(agent).getByRole("listitem")).toHaveCount(1);

  await expect(row(agent, "Keyboard story one")).toBeFocused();
  await agent.keyboard.press("Enter");
  await expect(pane(agent, "Katharina Wolf")).toBeVisible();
  await agent.keyboard.press("r");
  await expect(agent.getByLabel("Reply to Katharina Wolf")).toBeFocused();
  await agent.keyboard.type("We look into it.");
  await agent.keyboard.press("Control+Enter");
  await expect(pane(agent, "Katharina Wolf").getByRole("article")).toContainText("We look into it");
  await agent.keyboard.press("Escape");
  await agent.keyboard.press("?");
  await expect(agent.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await agent.keyboard.press("Escape");
  await agent.keyboard.press("u");
  await expect(pane(agent, "Katharina Wolf")).toBeHidden();

  const subjects = (await apiOf(customer.context()).mail.list.query({ to: people.katharina })).map(
    ({ subject }) => subject,
  );
  expect(subjects.filter((subject) => subject === "We are working on your feedback")).toHaveLength(
    2,
  );
  expect(subjects).toContain("Ruth Adler has answered your feedback");
});

test("a link leads to the same view, back leads to the one before, and the view can be downloaded", async ({
  browse,
}) => {
  const customer = await browse("lukas");
  await tell(customer, "Praise", "=cmd|' /C calc'!A0 was praised");
  const agent = await browse("jonas", { size: desktop });
  await agent.goto("/admin/feedback");
  await agent.getByLabel("Kind").selectOption("Praise");
  await list(agent).getByRole("button", { name: /^All/ }).click();
  await agent.getByLabel("Search feedback").fill("Lukas Vogt");
  await expect(row(agent, "was praised")).toBeVisible();
  await expect(agent).toHaveURL(/query=Lukas/);

  const link = await browse("jonas", { size: desktop });
  await link.goto(agent.url());
  await expect(row(link, "was praised")).toBeVisible();
  await expect(link.getByLabel("Kind")).toHaveValue("praise");
  await expect(link.getByLabel("Search feedback")).toHaveValue("Lukas Vogt");
  await expect(list(link).getByRole("button", { name: /^All/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  const [download] = await Promise.all([
    agent.waitForEvent("download"),
    agent.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^feedback-\d{4}-\d\d-\d\d\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString()).toContain(`"'=cmd|' /C calc'!A0 was praised"`);

  await row(agent, "was praised").click();
  await expect(pane(agent, "Lukas Vogt")).toBeVisible();
  await agent.goBack();
  await expect(pane(agent, "Lukas Vogt")).toBeHidden();
  await agent.goBack();
  await expect(agent.getByLabel("Search feedback")).toHaveValue("");
  await agent.goBack();
  await agent.goBack();
  await expect(agent.getByLabel("Kind")).toHaveValue("");
});

test("on a phone the list and what is open are shown one at a time", async ({ browse }) => {
  const customer = await browse("lukas");
  await tell(customer, "Idea", "A story for the phone");
  const agent = await browse("jonas", { size: phone });
  await agent.goto("/admin/feedback");
  await row(agent, "A story for the phone").click();
  await expect(pane(agent, "Lukas Vogt")).toBeVisible();
  await expect(list(agent)).toBeHidden();
  await agent.getByRole("button", { name: "Back to the list" }).click();
  await expect(list(agent)).toBeVisible();

  await agent.goto("/admin/feedback/nothing-here");
  await expect(agent.getByRole("heading", { name: "This submission is not there" })).toBeVisible();
});

test("what is incomplete is said, and nothing is lost", async ({ browse, mayComplain }) => {
  mayComplain(/ERR_INTERNET_DISCONNECTED/);
  const page = await browse("emre");
  await page.goto("/feedback");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Choose one of the three first.")).toBeVisible();
  await expect(page.getByText("Write a few words first.")).toBeVisible();

  await page.getByRole("group", { name: "What is it?" }).getByText("Idea", { exact: true }).click();
  await page.getByLabel("In your own words").fill("Said without a line");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText(/There is no connection just now/)).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Thank you. It has reached us." })).toBeVisible();
  await expect(page.getByRole("link", { name: /Said without a line/ })).toHaveCount(1);
});
