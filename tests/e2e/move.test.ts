import type { Page } from "@playwright/test";
import { expectNothing } from "./support/axe.ts";
import { apiOf } from "./support/api.ts";
import { people, type Person } from "./support/cast.ts";
import { answers, list, log, row, say } from "./support/chat.ts";
import { stored } from "./support/database.ts";
import { sheet } from "./support/payments.ts";
import { desktop, expect, test } from "./support/test.ts";

const movesOf = (person: Person) =>
  stored<{ days: number }>(
    `select to_on - from_on as days from extension
     where cause = 'asked' and agreed_at > now() - interval '10 minutes'
       and customer_id = (select id from person where email = $1)`,
    people[person],
  );

/** A plan of theirs whose next payment the rules let move. */
async function movable(page: Page) {
  const { running, next, overdue } = await apiOf(page.context()).plans.overview.query();
  const plans = [next, ...running, ...overdue].flatMap((plan) => (plan ? [plan] : []));
  const plan = plans.find(({ next: one }) => one?.move && "from" in one.move);
  if (!plan) throw new Error("Nobody here has a payment that can be moved");
  return plan;
}

/** Any payment of theirs, by its place in its plan: a second attempt finds another one. */
async function anyMovable(page: Page) {
  const { plans } = apiOf(page.context());
  const { running, next, overdue } = await plans.overview.query();
  for (const plan of [next, ...running, ...overdue]) {
    if (!plan) continue;
    const { id: planId, instalments } = await plans.get.query({ id: plan.id });
    const place = instalments.findIndex(({ move }) => move && "from" in move);
    if (place >= 0) return { planId, place };
  }
  throw new Error("Nobody here has a payment that can be moved");
}

test("a payment is moved on a phone, once however often it is clicked, and not a second time", async ({
  browse,
}) => {
  const page = await browse("gareth");
  const { planId, place } = await anyMovable(page);
  const { length: before } = await movesOf("gareth");
  await page.goto(`/plans/${planId}`);
  // By its row: what autopay takes meanwhile has no button any more.
  const instalment = page
    .getByRole("region", { name: "Schedule" })
    .getByRole("listitem")
    .nth(place);
  const move = instalment.getByRole("button", { name: /^Move due date/u });
  const asItWas = (await move.getAttribute("aria-label")) ?? "";
  await move.click();
  const confirm = sheet(page).getByRole("button", { name: /^Move/u });
  await confirm.click();
  await expect(sheet(page).getByText("Choose a new day first.")).toBeVisible();
  await expectNothing(page, "the days to choose from");

  await sheet(page).getByRole("radio", { name: "Another day" }).check();
  const day = sheet(page).getByLabel("Day", { exact: true });
  await day.fill("2031-01-01");
  await expect(sheet(page).getByText(/^Choose a day from /u)).toBeVisible();
  await sheet(page).getByRole("radio").nth(0).check();
  await confirm.dblclick();
  await expect(sheet(page).getByText(/is now due on/u)).toBeVisible();
  await expectNothing(page, "what was agreed on");
  expect(await movesOf("gareth")).toHaveLength(before + 1);

  await sheet(page).getByRole("button", { name: "Done" }).click();
  await expect(sheet(page)).toBeHidden();
  await expect(move).not.toHaveAccessibleName(asItWas);
  await move.click();
  await expect(sheet(page).getByText(/has already been moved once/u)).toBeVisible();
  await expect(sheet(page).getByRole("link", { name: "Talk to a person" })).toBeVisible();
  const mails = await apiOf(page.context()).mail.list.query({ to: people.gareth });
  const told = mails.filter(({ subject }) => subject.includes("is now due on"));
  expect(told).toHaveLength(before + 1);
});

test("who writes that they need more time chooses the day on a card, and staff see what was agreed", async ({
  browse,
}) => {
  const customer = await browse("linnea");
  const { merchant } = await movable(customer);
  await customer.goto("/chat");
  await say(customer, `Can I move my ${merchant} payment please?`);
  const card = customer.getByRole("region", { name: "Due date to move" });
  await expect(answers(customer)).toContainText("Nothing changes until you confirm it below.");
  await card.getByRole("radio").nth(0).check();
  await expectNothing(customer, "the card");

  const other = await customer.context().newPage();
  await other.goto("/chat");
  await other.getByRole("region", { name: "Due date to move" }).getByRole("radio").nth(0).check();
  await card.getByRole("button", { name: /^Move to /u }).click();
  for (const page of [customer, other]) {
    await expect(log(page).getByText(new RegExp(`${merchant}\\W?: now due on`, "u"))).toBeVisible();
    await expect(log(page).getByText(/^You moved your payment of/u)).toBeVisible();
    await expect(page.getByRole("button", { name: /^Move to /u })).toHaveCount(0);
  }
  expect(await movesOf("linnea")).toHaveLength(1);

  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await list(agent, "Assistant").click();
  await row(agent, "Linnea Bergström").click();
  await expect(log(agent).getByText(/^Due date moved by the customer/u)).toBeVisible();
});

test("asked about one payment a second time, the older card steps back for the newer one", async ({
  browse,
}) => {
  const page = await browse("viktor");
  const { merchant } = await movable(page);
  await page.goto("/chat");
  const cards = page.getByRole("region", { name: "Due date to move" });
  await say(page, `Can I move my ${merchant} payment please?`);
  await expect(cards.first().getByRole("radio").first()).toBeEnabled();
  await say(page, `I need a few more days for my ${merchant} payment`);
  await expect(log(page).getByText(/^There’s a newer card for this payment/u)).toBeVisible();
  await expect(cards).toHaveCount(1);
  await expect(cards.getByRole("radio").first()).toBeEnabled();
  await expectNothing(page, "both cards");
});

test("an agent moves a due date at the customer's word, who sees it at once", async ({
  browse,
}) => {
  const customer = await browse("viktor");
  const { merchant } = await movable(customer);
  await customer.goto("/chat");
  await say(customer, "When is my next payment?");
  await expect(answers(customer)).toHaveCount(1);

  const agent = await browse("jonas", { size: desktop });
  await agent.goto("/admin/desk");
  await list(agent, "Assistant").click();
  await row(agent, "Viktor Lund").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  await agent
    .getByRole("listitem")
    .filter({ hasText: merchant })
    .getByRole("button", { name: "Move due date" })
    .first()
    .click();
  const dialog = agent.getByRole("dialog");
  await dialog.getByRole("radio").nth(0).check();
  await expectNothing(agent, "the dialog at the desk");
  await dialog.getByRole("button", { name: /^Move to /u }).click();
  await expect(dialog).toContainText("Moved. Now due on");
  await expect(log(customer).getByText(/^\W?Jonas Ek\W? moved your payment of/u)).toBeVisible();
  expect(await movesOf("viktor")).toHaveLength(1);
});

test("all plans are put on one pay day, after every new date was shown", async ({ browse }) => {
  const page = await browse("johan");
  await page.goto("/account");
  await page.getByLabel("Day of the month").selectOption("28");
  await page.getByRole("button", { name: "Show new dates" }).click();
  await expect(sheet(page).getByRole("listitem").first()).toBeVisible();
  await expectNothing(page, "the new dates");
  await sheet(page).getByRole("button", { name: "Use these dates" }).dblclick();
  await expect(sheet(page).getByText(/due on day 28 of the month/u)).toBeVisible();
  // The page behind it is another by now, and what was done is still told.
  await expect(
    page.getByRole("button", { name: "Show new dates", includeHidden: true }),
  ).toBeDisabled();
  await sheet(page).getByRole("button", { name: "Done" }).click();
  await page.reload();
  await expect(page.getByLabel("Day of the month")).toHaveValue("28");
  const mails = await apiOf(page.context()).mail.list.query({ to: people.johan });
  expect(mails.filter(({ subject }) => subject.includes("day 28"))).toHaveLength(1);
});
