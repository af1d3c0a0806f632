import type { Page } from "@playwright/test";
import { assistant } from "./support/assistant.ts";
import {
  answers,
  bubblesOf,
  list,
  log,
  isNext,
  personButton,
  rate,
  reply,
  row,
  say,
  shown,
} from "./support/chat.ts";
import { eventsOf } from "./support/database.ts";
import { desktop, expect, test } from "./support/test.ts";

const NOTE = "Has asked twice this month; be generous.";

test("asked for in words, a person joins, writes, notes and resolves, and the customer rates", async ({
  browse,
}) => {
  const customer = await browse("megan");
  await customer.goto("/chat");
  await say(customer, "I want to talk to a human");
  await expect(isNext(customer)).toBeVisible();
  await expect(customer.getByText(/Someone will be with you by \d\d:\d\d/)).toBeVisible();

  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await list(agent, "Queue").click();
  await row(agent, "Megan Pryce").click();
  await expect(bubblesOf(agent, "Megan Pryce")).toContainText("I want to talk to a human");
  await expect(agent.getByRole("complementary", { name: "Customer" })).toContainText("Velo Vier");
  await agent.getByRole("button", { name: "Take over" }).click();
  await expect(log(customer).getByText(/Grace Okonkwo.* has joined/)).toBeVisible();
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText(/Grace Okonkwo/);

  await agent.getByLabel("Reply to Megan Pryce").pressSequentially("Hello Meg");
  await expect(customer.getByText("Grace Okonkwo is writing")).toBeVisible();
  await reply(agent, "Megan Pryce", "Hello Megan, I am here.");
  await expect(bubblesOf(customer, "Grace Okonkwo")).toContainText("Hello Megan, I am here.");
  await customer.getByLabel("Your message").pressSequentially("Thank");
  await expect(agent.getByText("Megan Pryce is writing")).toBeVisible();
  await say(customer, "Thank you, that was quick.");
  await expect(bubblesOf(agent, "Megan Pryce").last()).toContainText("that was quick");

  await noteAndResolve(agent);
  await expect(log(customer).getByText(/Grace Okonkwo.* marked this as solved/)).toBeVisible();
  await expect(answers(customer)).toHaveCount(0);

  await rate(customer, "Very good");
  await customer.getByLabel("Anything we should know?").fill("Grace was lovely.");
  await customer.getByRole("button", { name: "Send rating" }).click();
  await expect(log(customer).getByText("You rated this 5 out of 5.")).toBeVisible();
  await expect(log(agent).getByText("Rated 5 out of 5 by the customer.")).toBeVisible();

  await customer.reload();
  await customer.getByRole("link", { name: "Read it", exact: true }).click();
  await expect(log(customer)).toContainText("You rated this 5 out of 5.");
  expect(await customer.content()).not.toContain(NOTE);
  const kinds = (await eventsOf("megan")).map(({ kind }) => kind);
  expect(kinds).toEqual(
    "message human_requested joined message message note resolved rated".split(" "),
  );
});

/** What is for colleagues never reaches the customer's page. */
async function noteAndResolve(agent: Page) {
  await agent.getByRole("button", { name: "Internal note" }).click();
  await agent.getByLabel("Internal note").fill(NOTE);
  await agent.getByRole("button", { name: "Save note" }).click();
  await expect(log(agent).getByText(NOTE)).toBeVisible();
  await agent.getByRole("button", { name: "Resolve" }).click();
  await expect(agent.getByRole("paragraph").getByText("Resolved", { exact: true })).toBeVisible();
}

test("a person is one tap away on every screen of a customer", async ({ browse, mayComplain }) => {
  // The page that does not exist is one of them.
  mayComplain(/status of 404/);
  const page = await browse("daniel");
  await page.goto("/");
  const plan = await page
    .getByRole("region", { name: "Your plans" })
    .getByRole("listitem")
    .getByRole("link")
    .first()
    .getAttribute("href");
  const past = await pastConversation(page);

  for (const path of ["/", plan ?? "–", "/chat", "/chat/history", past, "/account", "/nowhere"]) {
    await page.goto(path);
    await personButton(page).click();
    await expect(isNext(page), path).toBeVisible();
    await page.getByRole("button", { name: "Cancel request" }).click();
    await expect(isNext(page)).toBeHidden();
  }
});

async function pastConversation(page: Page) {
  await page.goto("/chat");
  await say(page, "Hello");
  await expect(answers(page)).toHaveCount(1);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "End conversation" }).click();
  await page.getByRole("button", { name: "End conversation" }).click();
  await expect(log(page).getByText("You ended the conversation.")).toBeVisible();
  await page.goto("/chat/history");
  const newest = page.getByRole("link", { name: /With the AI assistant/ }).first();
  return (await newest.getAttribute("href")) ?? "–";
}

test("whoever is not signed in comes to a person by signing in", async ({ browse }) => {
  const page = await browse();
  await page.goto("/sign-in");
  await personButton(page).click();
  await page.getByRole("button", { name: /Hannah Brandt/ }).click();
  await expect(page.getByText("We’ve filled in the code sent to Hannah Brandt")).toBeVisible();
  await page.getByRole("button", { name: "Sign in" }).click();
  // Hannah reads German.
  await expect(shown(page, "Sie sind als Nächstes an der Reihe")).toBeVisible();
  await page.getByRole("button", { name: "Anfrage zurückziehen" }).click();
  await expect(shown(page, "Sie sind als Nächstes an der Reihe")).toBeHidden();
});

test("with the model down the customer is told, and a person is called at once", async ({
  browse,
}) => {
  assistant.unplug();
  const page = await browse("priya");
  await page.goto("/chat");
  await say(page, "When is my next payment?");
  await expect(log(page).getByText("The AI assistant couldn’t answer this.")).toBeVisible();
  await expect(log(page).getByText("We’ve asked a person to join you.")).toBeVisible();
  await expect(isNext(page)).toBeVisible();
  await page.getByRole("button", { name: "Cancel request" }).click();
  await expect(isNext(page)).toBeHidden();

  await personButton(page).click();
  await expect(isNext(page)).toBeVisible();
});
