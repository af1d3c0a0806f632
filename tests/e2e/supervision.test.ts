import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { bubblesOf, isNext, list, log, reply, row, say, shown } from "./support/chat.ts";
import { expectNothing } from "./support/axe.ts";
import { people } from "./support/cast.ts";
import { eventsOf, stored } from "./support/database.ts";
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
  await list(agent, "Queue").click();
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
  await expect(deskOf(supervisor, "Jonas Ek")).toContainText("No conversations");
  const customer = await withGrace(browse, grace);
  await expect(deskOf(supervisor, "Grace Okonkwo")).toContainText("Lukas Vogt");
  await say(customer, "Is Jonas there too?");
  await expect(deskOf(supervisor, "Grace Okonkwo")).toContainText("Unanswered");

  await deskOf(supervisor, "Grace Okonkwo")
    .getByRole("button", { name: /Transfer/ })
    .click();
  const dialog = supervisor.getByRole("dialog", { name: /Transfer .*Lukas Vogt/ });
  await dialog.getByText("Jonas Ek").click();
  await dialog.getByLabel("Internal note").fill(NOTE);
  await dialog.getByRole("button", { name: /Transfer to .*Jonas Ek/ }).click();
  await expect(dialog).toBeHidden();

  await expect(deskOf(supervisor, "Jonas Ek")).toContainText("Lukas Vogt");
  await expect(shown(grace, "Ruth Adler transferred this conversation to Jonas Ek.")).toBeVisible();
  await expect(grace.getByLabel("Reply to Lukas Vogt")).toBeHidden();
  await expect(shown(grace, /Assigned to .?Jonas Ek.?\. You can leave a note/)).toBeVisible();
  await expect(grace.getByRole("button", { name: "Take over" })).toBeHidden();
  await expect(log(customer).getByText(/Jonas Ek.* is with you now\./)).toHaveCount(1);
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText(/Jonas Ek/);

  await list(jonas, "Assigned to me").click();
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

test("a supervisor takes over a colleague's chat where they read it, and everybody sees who has it", async ({
  browse,
}) => {
  const grace = await online(browse, "grace");
  const customer = await withGrace(browse, grace);
  const supervisor = await browse("ruth", { size: desktop });
  await supervisor.goto(grace.url());
  await expect(shown(supervisor, /Take over to reply, or leave a note/)).toBeVisible();
  await supervisor.getByRole("button", { name: "Take over" }).click();

  await expect(supervisor.getByLabel("Reply to Lukas Vogt")).toBeFocused();
  await expect(log(customer).getByText(/Ruth Adler.* is with you now\./)).toBeVisible();
  await expect(shown(grace, "Ruth Adler took over this conversation.")).toBeVisible();
  await away(grace);
});

async function tellsTheLog(browse: Browse) {
  const admin = await browse("samir", { size: desktop });
  await admin.goto("/admin/audit");
  await admin.getByLabel("Customer").fill("Lukas Vogt");
  await admin.getByLabel("Type").selectOption("Conversations");
  await admin.getByRole("button", { name: "Apply" }).click();
  const entries = admin.getByRole("listitem");
  await expect(entries.first()).toContainText(
    /Ruth Adler.* transferred the conversation with .*Lukas Vogt.* from .*Grace Okonkwo.* to .*Jonas Ek/,
  );
  await expect(entries.nth(1)).toContainText(/Grace Okonkwo.* took over the conversation with/);
  await tellsWhoRead(admin);
}

/** Opening it is one act, with the plans beside it and however many there are. */
async function tellsWhoRead(admin: Page) {
  await admin.getByLabel("Type").selectOption("Data access");
  await admin.getByRole("button", { name: "Apply" }).click();
  const opened = /Jonas Ek.* viewed a conversation with .*Lukas Vogt/;
  await expect(admin.getByRole("listitem").filter({ hasText: opened })).toHaveCount(1);
  await expect(admin.getByText(/viewed the plan of/)).toHaveCount(0);
}

test("by key alone an agent gives a conversation back, and the customer waits as the first", async ({
  browse,
}) => {
  const grace = await online(browse, "grace");
  const customer = await withGrace(browse, grace);
  await grace.getByLabel("Reply to Lukas Vogt").press("Escape");
  await grace.keyboard.press("m");
  const dialog = grace.getByRole("dialog", { name: /Transfer .*Lukas Vogt/ });
  await dialog.getByLabel(/Return to queue/).focus();
  await grace.keyboard.press("Space");
  await dialog.getByRole("button", { name: "Return to queue" }).press("Enter");

  await expect(dialog).toBeHidden();
  await expect(log(customer).getByText(/Grace Okonkwo.* has transferred you/)).toBeVisible();
  await expect(isNext(customer)).toBeVisible();
  await expect(shown(grace, "You returned this conversation to the queue.")).toBeVisible();
  await away(grace);
});

test("signing off somebody new asks first, and says what it means", async ({ browse }) => {
  await stored("update person set new_since = now() where email = $1 returning id", people.marta);
  const agent = await browse("marta", { size: desktop });
  await agent.goto("/admin/desk");
  const lead = await browse("ruth", { size: desktop });
  await lead.goto("/admin/desks");
  const signOff = lead.getByRole("button", { name: /^Sign off .*Marta Nowak/u });
  await signOff.click();
  const asked = lead.getByRole("dialog", { name: /^Sign off .*Marta Nowak.*\?$/u });
  await expect(asked).toContainText("This can’t be undone.");
  await expectNothing(lead, "signing off");
  await asked.getByRole("button", { name: "Not yet" }).click();
  await signOff.click();
  await asked.getByRole("button", { name: "Sign off" }).click();
  await expect(lead.getByText(/Marta Nowak.* is signed off\./u).first()).toBeVisible();
  await expect(signOff).toHaveCount(0);
});
