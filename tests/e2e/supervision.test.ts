import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { bubblesOf, isNext, list, log, reply, row, say, shown } from "./support/chat.ts";
import { eventsOf } from "./support/database.ts";
import { type Browse, desktop, expect, test } from "./support/test.ts";

const NOTE = "Asked for Jonas by name.";

/** At the desk, taking conversations. */
async function online(browse: Browse, person: "grace" | "jonas") {
  const page = await browse(person, { size: desktop });
  await apiOf(page.context()).desk.setAvailable.mutate({ available: true });
  await page.goto("/admin/desk");
  return page;
}

const away = (page: Page) => apiOf(page.context()).desk.setAvailable.mutate({ available: false });

const deskOf = (page: Page, name: string) => page.getByRole("article", { name });

async function withGrace(browse: Browse, agent: Page) {
  const customer = await browse("lukas");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  await list(agent, "Waiting").click();
  await row(agent, "Lukas Vogt").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  await expect(agent.getByLabel("Reply to Lukas Vogt")).toBeVisible();
  return customer;
}

test("a supervisor watches the desks and moves a conversation; everybody sees who has it, and the log tells it", async ({
  browse,
}) => {
  test.slow();
  const supervisor = await browse("ruth", { size: desktop });
  await supervisor.goto("/admin/desks");
  const grace = await online(browse, "grace");
  const jonas = await online(browse, "jonas");
  await expect(deskOf(supervisor, "Jonas Ek")).toContainText("In no conversation");
  const customer = await withGrace(browse, grace);
  await expect(deskOf(supervisor, "Grace Okonkwo")).toContainText("Lukas Vogt");
  await say(customer, "Is Jonas there too?");
  await expect(deskOf(supervisor, "Grace Okonkwo")).toContainText("no answer yet");

  await deskOf(supervisor, "Grace Okonkwo").getByRole("button", { name: /Move/ }).click();
  const dialog = supervisor.getByRole("dialog", { name: /Who goes on with .*Lukas Vogt/ });
  await dialog.getByText("Jonas Ek").click();
  await dialog.getByLabel("A note to go along").fill(NOTE);
  await dialog.getByRole("button", { name: /Move to .*Jonas Ek/ }).click();
  await expect(dialog).toBeHidden();

  await expect(deskOf(supervisor, "Jonas Ek")).toContainText("Lukas Vogt");
  await expect(shown(grace, "Ruth Adler moved this conversation to Jonas Ek.")).toBeVisible();
  await expect(grace.getByLabel("Reply to Lukas Vogt")).toBeHidden();
  await expect(log(customer).getByText(/Jonas Ek.* is with you now\./)).toHaveCount(1);
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText(/Jonas Ek/);

  await list(jonas, "Mine").click();
  await row(jonas, "Lukas Vogt").click();
  await expect(log(jonas).getByText(NOTE)).toBeVisible();
  await reply(jonas, "Lukas Vogt", "Yes, here I am.");
  await expect(bubblesOf(customer, "Jonas Ek")).toContainText("Yes, here I am.");
  expect(await customer.content()).not.toContain(NOTE);
  await expect(deskOf(supervisor, "Jonas Ek")).toContainText("Answered");

  const kinds = (await eventsOf("lukas")).map(({ kind }) => kind);
  expect(kinds).toEqual("human_requested joined message moved note message".split(" "));
  await tellsTheLog(browse);
  await Promise.all([away(grace), away(jonas)]);
});

async function tellsTheLog(browse: Browse) {
  const admin = await browse("samir", { size: desktop });
  await admin.goto("/admin/audit");
  await admin.getByLabel("Customer").fill("Lukas Vogt");
  await admin.getByLabel("What").selectOption("Conversations");
  await admin.getByRole("button", { name: "Show" }).click();
  const entries = admin.getByRole("listitem");
  await expect(entries.first()).toContainText(
    /Ruth Adler.* moved the conversation with .*Lukas Vogt.* from .*Grace Okonkwo.* to .*Jonas Ek/,
  );
  await expect(entries.nth(1)).toContainText(/Grace Okonkwo.* took over the conversation with/);
  await tellsWhoRead(admin);
}

/** Opening it is one act, with the plans beside it and however many there are. */
async function tellsWhoRead(admin: Page) {
  await admin.getByLabel("What").selectOption("Read customer data");
  await admin.getByRole("button", { name: "Show" }).click();
  const opened = /Jonas Ek.* opened a conversation with .*Lukas Vogt/;
  await expect(admin.getByRole("listitem").filter({ hasText: opened })).toHaveCount(1);
  await expect(admin.getByText(/looked at the plan of/)).toHaveCount(0);
}

test("by key alone an agent gives a conversation back, and the customer waits as the first", async ({
  browse,
}) => {
  const grace = await online(browse, "grace");
  const customer = await withGrace(browse, grace);
  await grace.getByLabel("Reply to Lukas Vogt").press("Escape");
  await grace.keyboard.press("m");
  const dialog = grace.getByRole("dialog", { name: /Who goes on with .*Lukas Vogt/ });
  await dialog.getByLabel(/Back to the queue/).focus();
  await grace.keyboard.press("Space");
  await dialog.getByRole("button", { name: "Back to the queue" }).press("Enter");

  await expect(dialog).toBeHidden();
  await expect(log(customer).getByText(/Grace Okonkwo.* has passed you on/)).toBeVisible();
  await expect(isNext(customer)).toBeVisible();
  await expect(shown(grace, "You put this conversation back in the queue.")).toBeVisible();
  await away(grace);
});
