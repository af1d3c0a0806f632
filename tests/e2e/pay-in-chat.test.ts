import { findings } from "./support/axe.ts";
import { answers, list, log, row, say } from "./support/chat.ts";
import { people } from "./support/cast.ts";
import { stored } from "./support/database.ts";
import { desktop, expect, test } from "./support/test.ts";

const chargesOf = async (person: keyof typeof people) => {
  const [charges] = await stored<{ count: string }>(
    `select count(*) from charge where settled_at is not null and not automatic
       and customer_id = (select id from person where email = $1)`,
    people[person],
  );
  return Number(charges?.count);
};

test("who wants to pay confirms a card in the chat, and whoever takes over sees it", async ({
  browse,
}) => {
  const customer = await browse("megan");
  await customer.goto("/chat");
  await say(customer, "I want to pay now");
  const card = customer.getByRole("region", { name: "Payment to confirm" });
  const confirm = card.getByRole("button", { name: /^Pay \W?£/ });
  await expect(confirm).toBeEnabled();
  await expect(answers(customer)).toContainText("Nothing is charged until you confirm it below.");
  expect(await findings(customer)).toEqual([]);
  const amount = ((await confirm.textContent()) ?? "").replace(/^Pay /u, "");

  // The same card in a second tab is the same payment.
  const other = await customer.context().newPage();
  await other.goto("/chat");
  const confirmToo = other.getByRole("button", { name: /^Pay \W?£/ });
  await expect(confirmToo).toBeEnabled();
  const bothClicked = Promise.withResolvers<void>();
  let clicks = 0;
  for (const page of [customer, other]) {
    await page.route("**/payments.confirm*", async (route) => {
      clicks += 1;
      if (clicks === 2) bothClicked.resolve();
      await bothClicked.promise;
      await route.continue();
    });
  }
  await Promise.all([confirm.click(), confirmToo.click()]);

  for (const page of [customer, other]) {
    await expect(log(page).getByText(/^You paid \W?£/)).toContainText(amount.trim());
    await expect(log(page).getByText(/£.* paid to /)).toBeVisible();
    await expect(page.getByRole("button", { name: /^Pay \W?£/ })).toHaveCount(0);
  }
  expect(await chargesOf("megan")).toBe(1);
  await customer.reload();
  await expect(log(customer).getByText(/£.* paid to /)).toBeVisible();
  expect(
    await log(customer).getByRole("link", { name: "View receipt" }).first().getAttribute("href"),
  ).toMatch(/^\/payments\//);

  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await list(agent, "Assistant").click();
  await row(agent, "Megan Pryce").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  await expect(log(agent).getByText(/^Paid by the customer: \W?£/)).toBeVisible();
});

test("a card that is declined gives way to another, and one that asks for proof leads to the bank", async ({
  browse,
}) => {
  for (const digits of ["0002", "3220"]) {
    await stored(
      `insert into payment_method (id, customer_id, kind, label, expires_on)
       select gen_random_uuid(), id, 'card', $2, '2031-12-31' from person where email = $1`,
      people.callum,
      `Visa ···· ${digits}`,
    );
  }
  const customer = await browse("callum");
  await customer.goto("/chat");
  await say(customer, "Please let me pay now");
  const card = customer.getByRole("region", { name: "Payment to confirm" });
  const confirm = card.getByRole("button", { name: /^Pay \W?£/ });
  await card.getByLabel("Pay with").selectOption("Visa ···· 0002");
  await confirm.click();
  await expect(card.getByRole("alert")).toContainText("Your bank declined it. Nothing was taken.");
  expect(await chargesOf("callum")).toBe(0);

  await card.getByRole("button", { name: "Not now" }).click();
  await expect(log(customer).getByText("Not paid. Nothing was charged.")).toBeVisible();
  await customer.getByRole("button", { name: "Show payment" }).click();
  await card.getByLabel("Pay with").selectOption("Visa ···· 3220");
  await confirm.click();
  await expect(customer.getByRole("link", { name: "Continue to your bank" })).toHaveAttribute(
    "href",
    /\/bank\//,
  );
});

test("an agent takes a payment at the customer's word, who sees it at once", async ({ browse }) => {
  const customer = await browse("niamh");
  await customer.goto("/chat");
  await say(customer, "When is my next payment?");
  await expect(answers(customer)).toHaveCount(1);

  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await list(agent, "Assistant").click();
  await row(agent, "Niamh Gallagher").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  await agent.getByRole("button", { name: "Take payment" }).first().click();
  const dialog = agent.getByRole("dialog");
  const confirm = dialog.getByRole("button", { name: /^Take \W?£/ });
  await expect(confirm).toBeEnabled();
  await expect(dialog).toContainText("Only with the customer’s word.");
  expect(await findings(agent)).toEqual([]);
  await confirm.click();

  await expect(dialog).toContainText(/£.* paid\. Reference/);
  await expect(
    log(customer).getByText(/^\W?Grace Okonkwo\W? paid \W?£.* for you\.$/),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(log(agent).getByText(/^Payment taken by \W?Grace Okonkwo\W?: \W?£/)).toBeVisible();
  expect(await chargesOf("niamh")).toBe(1);
});
