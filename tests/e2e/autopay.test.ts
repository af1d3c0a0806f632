import type { Page } from "@playwright/test";
import { expectNothing } from "./support/axe.ts";
import { apiOf } from "./support/api.ts";
import { people } from "./support/cast.ts";
import { answers, list, log, row, say } from "./support/chat.ts";
import { choose, enter, giveCard, sheet } from "./support/payments.ts";
import { desktop, expect, test } from "./support/test.ts";

/** A running plan of theirs, taken by itself from the first of their cards. */
async function onAutopay(page: Page) {
  const { plans, methods } = apiOf(page.context());
  const { running, next, overdue } = await plans.overview.query();
  const plan = [next, ...running, ...overdue].find((one) => one?.next?.taking);
  const method = (await methods.list.query()).find(({ isExpired }) => !isExpired);
  if (!plan || !method) throw new Error("Nobody here has a plan to take payments of");
  await plans.setAutopay.mutate({ planId: plan.id, methodId: method.id, isOn: true });
  return plan;
}

const tile = (page: Page) => page.getByRole("button", { name: /^Payment method/u });

async function save(page: Page, said: RegExp) {
  await sheet(page).getByRole("button", { name: "Save" }).dblclick();
  await expect(sheet(page).getByText(said)).toBeVisible();
  await sheet(page).getByRole("button", { name: "Done" }).click();
  await expect(sheet(page)).toBeHidden();
}

test("on a phone a plan gets another card, is paid by hand, and is taken by itself again", async ({
  browse,
}) => {
  const page = await browse("noura");
  const { id, merchant } = await onAutopay(page);
  await giveCard("noura", "Visa ···· 7711");
  await page.goto(`/plans/${id}`);
  await tile(page).click();
  await expect(sheet(page).getByText("That’s how it is now.")).toBeVisible();
  await choose(page, /7711/u);
  await expect(sheet(page).getByText(/^Next: .* is taken from .*7711.* on /u)).toBeVisible();
  await expectNothing(page, "with what a plan is paid");
  await save(page, /is paid automatically from .*7711/u);
  await expect(tile(page)).toContainText(/7711.*, automatic/u);

  await tile(page).click();
  await choose(page, "I’ll pay it myself");
  await expect(sheet(page).getByText(/^Nothing is taken automatically/u)).toBeVisible();
  await save(page, /^You pay .* yourself/u);
  await expect(tile(page)).toContainText("You pay yourself");
  await expect(page.getByText("You pay it yourself.")).toBeVisible();

  await tile(page).click();
  await choose(page, "Take it automatically");
  await save(page, /is paid automatically from .*7711/u);
  await expect(tile(page)).toContainText(/7711.*, automatic/u);
  const { autopay } = await apiOf(page.context()).plans.get.query({ id });
  expect(autopay).toMatchObject({ isOn: true, method: "Visa ···· 7711" });
  const mails = await apiOf(page.context()).mail.list.query({ to: people.noura });
  expect(mails.filter(({ subject }) => subject.includes(merchant)).length).toBeGreaterThan(2);
});

test("a card that is added for a plan is chosen there when its customer comes back", async ({
  browse,
}) => {
  const page = await browse("noura");
  const { id } = await onAutopay(page);
  await page.goto(`/plans/${id}`);
  await tile(page).click();
  await sheet(page).getByRole("button", { name: "Add a payment method" }).click();
  await enter(page, "4000 0000 0000 0077");
  await expect(sheet(page).getByRole("radio", { name: /0077/u })).toBeChecked();
  await expect(page).toHaveURL(new RegExp(`/plans/${id}$`));
  await save(page, /is paid automatically from .*0077/u);
  await expect(tile(page)).toContainText(/0077.*, automatic/u);
});

test("an agent sets it at the customer's word, and the customer's open plan page follows", async ({
  browse,
}) => {
  const customer = await browse("khalid");
  const { id, merchant } = await onAutopay(customer);
  await giveCard("khalid", "Visa ···· 7712");
  await customer.goto("/chat");
  await say(customer, "When is my next payment?");
  await expect(answers(customer)).toHaveCount(1);
  await customer.goto(`/plans/${id}`);
  await expect(tile(customer)).toContainText("automatic");

  const agent = await browse("jonas", { size: desktop });
  await agent.goto("/admin/desk");
  await list(agent, "Assistant").click();
  await row(agent, "خالد المنصوري").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  const line = agent
    .getByRole("listitem")
    .filter({ hasText: merchant })
    .filter({ has: agent.getByRole("button", { name: "Payment method" }) })
    .first();
  const dialog = agent.getByRole("dialog");
  const set = async (how: string, said: RegExp) => {
    await line.getByRole("button", { name: "Payment method" }).click();
    await dialog.getByRole("radio", { name: how }).check();
    await dialog.getByLabel("Payment method").selectOption({ index: await indexOf(agent, "7712") });
    await expect(dialog.getByText(said)).toBeVisible();
    await expectNothing(agent, "the dialog at the desk");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toContainText("Saved.");
    await dialog.getByRole("button", { name: "Close", exact: true }).first().click();
    await expect(dialog).toBeHidden();
  };
  await set("Paid by the customer", /^Nothing is taken automatically/u);
  await expect(line).toContainText("Not automatic, the customer pays");
  await expect(tile(customer)).toContainText("You pay yourself");

  await set("Taken automatically", /^Next: .*7712/u);
  await expect(line).toContainText(/Automatic from .*7712/u);
  await expect(tile(customer)).toContainText(/7712.*, automatic/u);
});

async function indexOf(agent: Page, digits: string) {
  const options = await agent.getByRole("dialog").getByRole("option").allTextContents();
  return options.findIndex((label) => label.includes(digits));
}

const on = (page: Page) => page.getByRole("button", { name: "Slå på", exact: true });

async function wish(page: Page, text: string) {
  await page.getByLabel("Ditt meddelande").fill(text);
  await page.getByRole("button", { name: "Skicka", exact: true }).click();
}

test("who writes that they want it automatic confirms a card on a phone, in their language, and staff see what was set", async ({
  browse,
}) => {
  const customer = await browse("linnea", { language: "sv" });
  const { id, merchant, title } = await onAutopay(customer);
  await giveCard("linnea", "Visa ···· 7713");
  const api = apiOf(customer.context());
  const { autopay } = await api.plans.get.query({ id });
  await api.plans.setAutopay.mutate({ planId: id, methodId: autopay.methodId, isOn: false });

  await customer.goto("/chat");
  await wish(customer, `Slå på automatisk betalning för ${title} från ${merchant}`);
  const card = customer.getByRole("region", { name: "Automatisk betalning att bekräfta" });
  await expect(card.getByText(/^Härnäst dras /u)).toBeVisible();
  await card.getByLabel("Betalas med").selectOption({ label: "Visa ···· 7713" });
  await expect(card.getByText(/^Härnäst dras .* från .*7713/u)).toBeVisible();
  await expectNothing(customer, "the card");

  const other = await customer.context().newPage();
  await other.goto("/chat");
  await other.getByLabel("Betalas med").selectOption({ label: "Visa ···· 7713" });
  await expect(on(other)).toBeEnabled();
  await on(customer).dblclick();
  for (const page of [customer, other]) {
    await expect(page.getByText(/automatisk betalning är på, från .*7713/u)).toBeVisible();
    await expect(page.getByRole("log").getByText(/^Du valde .*7713/u)).toHaveCount(1);
    await expect(on(page)).toHaveCount(0);
  }
  await customer.reload();
  await expect(customer.getByText(/automatisk betalning är på, från .*7713/u)).toBeVisible();
  expect((await api.plans.get.query({ id })).autopay).toMatchObject({
    isOn: true,
    method: "Visa ···· 7713",
  });

  // What the plan's page has set meanwhile stands.
  await wish(customer, `Stäng av automatisk betalning för ${title} från ${merchant}`);
  const off = customer.getByRole("button", { name: "Stäng av", exact: true });
  await expect(off).toBeEnabled();
  await api.plans.setAutopay.mutate({ planId: id, methodId: autopay.methodId, isOn: true });
  await expect(customer.getByText(/har ändrats sedan dess/u)).toBeVisible();
  await expect(off).toHaveCount(0);

  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await list(agent, "Assistant").click();
  await row(agent, "Linnea Bergström").click();
  await expect(log(agent).getByText("Turn on autopay", { exact: true })).toBeVisible();
  await expect(log(agent).getByRole("button", { name: /^Turn/u })).toHaveCount(0);
});
