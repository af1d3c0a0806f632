import { expectNothing } from "./support/axe.ts";
import { showOther, times } from "./support/calls.ts";
import { isNext, list, rate, row, say, stopButton } from "./support/chat.ts";
import { apiOf } from "./support/api.ts";
import { plansOfEveryLook } from "./support/pages.ts";
import type { Person } from "./support/cast.ts";
import { type Browse, desktop, expect, test } from "./support/test.ts";

test("axe finds nothing while somebody signs in, and in what they search", async ({ browse }) => {
  const page = await browse();
  await page.goto("/help?q=my%20card%20was%20declined");
  await expectNothing(page, "what a search found");
  await page.goto("/help?q=xylophone");
  await expectNothing(page, "what a search did not find");
  await page.goto("/sign-in/confirm#email=ada%40example.com&code=12345678");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNothing(page, "the link of a mail");
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill("nobody");
  await page.getByRole("button", { name: "Email me a code" }).click();
  await expect(page.getByText("Enter a full email address")).toBeVisible();
  await expectNothing(page, "a refused address");
  await page.getByRole("button", { name: /Mariam|مريم/ }).click();
  await expect(page.getByLabel("Code from the email")).toHaveValue(/\d/);
  await expectNothing(page, "the code step");
  await page.getByRole("button", { name: "Language and appearance" }).click();
  await expectNothing(page, "the settings");
});

test("axe finds nothing on plans of every look", async ({ browse }) => {
  test.slow();
  const page = await browse("astrid");
  for (const path of await plansOfEveryLook(apiOf(page.context()))) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNothing(page, path);
  }
});

test("axe finds nothing in a conversation and in what opens above it", async ({ browse }) => {
  const page = await browse("astrid");
  await page.goto("/chat");
  await say(page, "How do returns work?");
  await expect(stopButton(page)).toBeVisible();
  await expect(stopButton(page)).toBeHidden();
  await expectNothing(page, "an answer");
  await page.getByRole("button", { name: "More" }).click();
  await expectNothing(page, "the menu");
  await page.getByRole("menuitem", { name: "End conversation" }).click();
  await expectNothing(page, "the question before the end");
  await page.getByRole("button", { name: "End conversation" }).click();
  await rate(page, "Very good");
  await expectNothing(page, "the rating");
});

test("axe finds nothing at the desk of an agent", async ({ browse }) => {
  const agent = await deskWithErik(browse, "grace");
  await expectNothing(agent, "the desk");
  await agent.getByRole("button", { name: "Search", exact: true }).click();
  await agent.getByLabel("Search conversations").fill("Erik");
  await expect(row(agent, "Erik Sandberg").first()).toBeVisible();
  await expectNothing(agent, "the search");
  await list(agent, "Queue").click();
  await row(agent, "Erik Sandberg").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  await expect(agent.getByLabel("Reply to Erik Sandberg")).toBeVisible();
  await expectNothing(agent, "a conversation");
  await agent.getByRole("button", { name: "Internal note" }).click();
  await expectNothing(agent, "a note");
  await agent.setViewportSize(desktop);
  await agent.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expectNothing(agent, "the shortcuts");
  await agent.goto("/admin/account");
  await expect(agent.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNothing(agent, "the account");
});

test("axe finds nothing where feedback is given, and nothing where it is sorted", async ({
  browse,
}) => {
  test.slow();
  const page = await browse("erik");
  await page.goto("/feedback");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expectNothing(page, "an incomplete form");
  await page
    .getByRole("group", { name: "What kind of feedback is it?" })
    .getByText("Praise")
    .click();
  await page
    .getByRole("textbox", { name: "In your own words" })
    .fill("All of this is easy to read.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { name: /got your feedback/ })).toBeVisible();
  await expectNothing(page, "the thanks");

  const agent = await browse("ruth", { size: desktop });
  await agent.goto("/admin/feedback?status=all");
  const inbox = agent.getByRole("region", { name: "Feedback", exact: true });
  await expect(inbox.getByRole("link").first()).toBeVisible();
  await inbox.getByRole("checkbox").nth(1).check();
  await expectNothing(agent, "the inbox with one chosen");
  await agent.setViewportSize(desktop);
  await inbox.getByRole("button", { name: "Status", exact: true }).click();
  await expectNothing(agent, "the menu of states");
  await agent.keyboard.press("Escape");
  await agent.goto("/admin/feedback?query=xylophone");
  await expect(agent.getByText("No results for “xylophone”")).toBeVisible();
  await expectNothing(agent, "an inbox in which nothing fits");
  await agent.setViewportSize(desktop);
  await agent.goto("/admin/feedback?status=done");
  await inbox.getByRole("link").first().click();
  await agent.getByRole("tab", { name: "Internal note" }).click();
  await expectNothing(agent, "a submission and the pen for notes");
});

test("axe finds nothing where calls are booked and made", async ({ browse }) => {
  const customer = await browse("astrid");
  await customer.goto("/callbacks?topic=other");
  await showOther(customer);
  await times(customer).nth(1).click();
  await customer.getByRole("button", { name: "Change time zone" }).click();
  await expectNothing(customer, "the booking");
  const supervisor = await browse("ruth", { size: desktop });
  await supervisor.goto("/admin/callbacks");
  const first = supervisor.getByRole("main").getByRole("listitem").getByRole("link").first();
  await expect(first).toBeVisible();
  await expectNothing(supervisor, "the list of calls");
  await first.click();
  await expect(supervisor.getByRole("region", { name: "Plans" })).toBeVisible();
  await expectNothing(supervisor, "a call");
});

test("axe finds nothing at the desk of a supervisor", async ({ browse }) => {
  const page = await deskWithErik(browse, "ruth");
  await expectNothing(page, "the desk");
  await row(page, "Erik Sandberg").click();
  await expect(page.getByRole("button", { name: "Take over" })).toBeVisible();
  await expectNothing(page, "somebody who waits");
});

test("axe finds nothing where an admin looks after people and desks", async ({ browse }) => {
  test.slow();
  const page = await browse("samir", { size: desktop });
  await deskWithErik(browse, "ruth");
  await page.goto("/admin/desks");
  await expect(page.getByRole("button", { name: /Assign .*Erik Sandberg/ })).toBeVisible();
  await expectNothing(page, "the desks while somebody waits");
  await page.goto("/admin/people");
  await page.getByRole("button", { name: "Invite a colleague" }).click();
  await expectNothing(page, "the invitation");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Actions for .*Grace/ }).click();
  await expectNothing(page, "the menu");
  await page.getByRole("menuitem", { name: "Deactivate" }).click();
  await expectNothing(page, "the question before it");
  await page.goto("/admin/desks");
  await page.getByRole("button", { name: /Assign .*Erik Sandberg/ }).click();
  await expect(page.getByRole("dialog").getByText("Samir Haddad")).toBeVisible();
  await expectNothing(page, "the move");
});

async function deskWithErik(browse: Browse, person: Person) {
  const customer = await browse("erik");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  const page = await browse(person, { size: desktop });
  await page.goto("/admin/desk");
  await expect(row(page, "Erik Sandberg")).toBeVisible();
  return page;
}
