import { randomUUID } from "node:crypto";
import { apiOf } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { people } from "./support/cast.ts";
import { stored } from "./support/database.ts";
import { expect, phone, test } from "./support/test.ts";

/** They signed in a while ago. */
const forgetProof = (email: string) =>
  stored(
    `update session set proven_at = now() - interval '1 hour', created_at = now() - interval '1 hour'
     where person_id = (select id from person where email = $1)`,
    email,
  );

test("on a phone a customer changes who they are, proves it once, and moves to another mailbox", async ({
  browse,
  mayComplain,
}) => {
  // Until the customer has proved that it is them; and what cannot be a phone number.
  mayComplain(/412|400/u);
  const page = await browse("deshawn", { size: phone });
  await page.goto("/");
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Account" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  await forgetProof(people.deshawn);

  await page.getByRole("button", { name: "Add a phone number" }).click();
  const sheet = page.getByRole("dialog", { name: "Add a phone number" });
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.getByText("Please fill this in.")).toBeVisible();
  await sheet.getByLabel("Phone").fill("12");
  await sheet.getByRole("button", { name: "Save" }).click();
  const proof = page.getByRole("dialog", { name: "Confirm it’s you" });
  await expect(proof.getByLabel("Code from the email")).toHaveValue(/\d{4} ?\d{4}/u);
  await proof.getByRole("button", { name: "Confirm" }).click();
  await expect(sheet.getByText(/doesn’t look like a full phone number/u)).toBeVisible();
  await expectNothing(page, "the sheet of the phone number");
  await sheet.getByLabel("Phone").fill("(212) 736-5000");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(
    page.getByText("Your phone number has been changed.", { exact: true }),
  ).toBeVisible();
  await expect(page.getByText("+1 212 736 5000")).toBeVisible();

  await page.getByRole("button", { name: "Add a home address" }).click();
  const home = page.getByRole("dialog", { name: "Add a home address" });
  await home.getByLabel("Street and number").fill("350 Fifth Avenue");
  await home.getByLabel("Postcode").fill("10118");
  await home.getByLabel("Town or city").fill("New York");
  await home.getByLabel("State or region (optional)").fill("NY");
  await expect(home.getByLabel("Country")).toHaveValue("US");
  await home.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/350 Fifth Avenue.*New York NY 10118/u)).toBeVisible();

  const email = `${randomUUID()}@example.com`;
  await page.getByRole("button", { name: "Change email address" }).click();
  const mail = page.getByRole("dialog");
  await mail.getByLabel("New email address").fill(email);
  await mail.getByRole("button", { name: "Send the code" }).click();
  await expect(mail.getByLabel("Code", { exact: true })).toHaveValue(/\d{4} ?\d{4}/u);
  await expectNothing(page, "the code of the new address");
  await mail.getByRole("button", { name: "Change the address" }).click();
  await expect(page.getByText(/^Your email address has been changed/u)).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  // The next story finds them under the address that it knows.
  await stored("update person set email = $1 where email = $2", people.deshawn, email);
});

test("the inbox has what was said, asked for and promised, and the bell says that something waits", async ({
  browse,
}) => {
  const page = await browse("tyler", { size: phone });
  const { plans, cases } = apiOf(page.context());
  const { next, running, overdue, ended } = await plans.overview.query();
  const plan = [next, ...running, ...overdue, ...ended].find((one) => one !== null);
  if (!plan) throw new Error("Nobody here has anything to report");
  await cases.open.mutate({
    key: randomUUID(),
    planId: plan.id,
    kind: "faulty",
    minor: 100,
    text: "The handle came off.",
    fileIds: [],
  });
  const bell = page.getByRole("banner").getByRole("link", { name: /^Inbox/u });
  await page.goto("/");
  await expect(bell).toHaveAccessibleName("Inbox");
  await bell.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inbox");
  await expect(page.getByRole("region", { name: "In progress" }).getByText("Broken")).toBeVisible();

  await stored(
    `update purchase_case set turn = 'customer'
     where ended_at is null and customer_id = (select id from person where email = $1)`,
    people.tyler,
  );
  await page.reload();
  await expect(bell).toHaveAccessibleName("Inbox, one thing waits for you");
  const yours = page.getByRole("region", { name: "Waiting for you" });
  await expectNothing(page, "the inbox");
  await yours.getByRole("link").click();
  await expect(page).toHaveURL(/\/cases\/[\da-f-]{36}$/u);
});
