import { apiOf } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { people } from "./support/cast.ts";
import { stored } from "./support/database.ts";
import { overhang } from "./support/pages.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const talksOf = (email: string) =>
  stored<{ id: string }>(
    `select c.id from conversation c join person p on p.id = c.customer_id
     where p.email = $1 and c.closed_at is null`,
    email,
  );

test("a customer lowers their limit at once, and raises it only after thinking twice", async ({
  browse,
}) => {
  const page = await browse("aarav", { size: phone });
  await page.goto("/account");
  await page.getByRole("link", { name: /^Spending limit/ }).click();
  const limit = page.getByRole("region", { name: "Your limit" });
  await expect(limit.getByText("left to spend")).toBeVisible();
  await expectNothing(page, "a limit");
  expect(await overhang(page)).toBe(0);

  await limit.getByRole("button", { name: "Lower my limit" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("textbox", { name: "Amount" }).fill("9000");
  await expect(sheet.getByText(/^Enter less than .*£2,500\.00/u)).toBeVisible();
  await sheet.getByRole("textbox", { name: "Amount" }).fill("1800");
  await expect(sheet.getByText("£2,500.00", { exact: true })).toBeVisible();
  await expectNothing(page, "a lower limit");
  await sheet.getByRole("button", { name: /^Lower to .*£1,800\.00/u }).dblclick();
  await expect(sheet.getByText(/^Your limit is now .*£1,800\.00/u)).toBeVisible();
  await sheet.getByRole("button", { name: "Done" }).click();
  await expect(limit.getByText("Without it, it would be £2,500.00.")).toBeVisible();
  const mails = await apiOf(page.context()).mail.list.query({ to: people.aarav });
  expect(mails[0]?.subject).toBe("Your spending limit is now £1,800.00");

  await limit.getByRole("button", { name: "Raise or remove my limit" }).click();
  await sheet.getByText("No limit of my own", { exact: true }).first().click();
  await sheet.getByRole("button", { name: "Remove my limit" }).click();
  await expect(sheet.getByText("Your own limit ends in 3 days.")).toBeVisible();
  await sheet.getByRole("button", { name: "Done" }).click();
  await expect(limit.getByText(/^Your own limit ends: /u)).toBeVisible();
  await limit.getByRole("button", { name: "Keep my current limit" }).click();
  await expect(limit.getByText(/^Your own limit ends: /u)).toBeHidden();
});

test("a customer takes a break, which they can make longer and a supervisor ends", async ({
  browse,
}) => {
  const page = await browse("bridget", { size: desktop });
  await page.goto("/spending");
  await page.getByRole("button", { name: "Take a break" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("1 month").click();
  await expect(sheet.getByText("You can’t end it earlier by yourself.")).toBeVisible();
  await expectNothing(page, "a break");
  await sheet.getByRole("button", { name: "Begin my break" }).dblclick();
  await expect(sheet.getByText("Your break has begun.")).toBeVisible();
  await sheet.getByRole("button", { name: "Done" }).click();
  const pause = page.getByRole("region", { name: "You’re on a break" });
  await expect(pause.getByRole("button", { name: "Make it longer" })).toBeVisible();
  await page.goto("/chat?person=1");
  await expect(page).toHaveURL(/\/chat$/u);

  await expect.poll(async () => (await talksOf(people.bridget)).length).toBe(1);
  const [conversation] = await talksOf(people.bridget);
  const supervisor = await browse("ruth", { size: desktop });
  await supervisor.goto(`/admin/conversations/${conversation?.id}`);
  await supervisor.getByRole("button", { name: "End break" }).click();
  const dialog = supervisor.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("Taken by mistake.");
  await expectNothing(supervisor, "the end of a break");
  await dialog.getByRole("button", { name: "End break" }).click();
  await expect(supervisor.getByRole("button", { name: "End break" })).toBeHidden();
  const mails = await apiOf(page.context()).mail.list.query({ to: people.bridget });
  expect(mails[0]?.subject).toBe("Your break from buying was ended");
});

test("whose purchase was not approved sees why, and a person knows what to check", async ({
  browse,
}) => {
  const page = await browse("lena", { size: phone });
  await page.goto("/");
  await page.getByRole("link", { name: "See why" }).click();
  const declines = page.getByRole("region", { name: "Purchases that weren’t approved" });
  await expect(declines.getByText("A payment was overdue")).toBeVisible();
  await expect(declines.getByRole("link", { name: "Pay what’s overdue" })).toBeVisible();
  await expectNothing(page, "a decline");
  expect(await overhang(page)).toBe(0);
  await declines.getByRole("button", { name: "Ask a person to check" }).dblclick();
  await expect(page).toHaveURL(/\/chat$/u);

  const requests = await stored<{ id: string; reason: string }>(
    `select r.conversation_id as id, r.reason from human_request r join person p on p.id = r.customer_id
     where p.email = $1 and r.ended_at is null`,
    people.lena,
  );
  expect(requests.map(({ reason }) => reason)).toEqual([expect.stringContaining("Bitwerk")]);
  const agent = await browse("grace", { size: desktop });
  await agent.goto(`/admin/conversations/${requests[0]?.id}`);
  await expect(agent.getByText(/^Purchase not approved: Bitwerk/u)).toBeVisible();
  await expect(agent.getByRole("heading", { name: "Not approved" })).toBeVisible();
});

test("a reason that cannot be said is not made up", async ({ browse }) => {
  const page = await browse("shauna", { size: desktop });
  await page.goto("/help/declined-purchase");
  await page.getByRole("link", { name: "Spending limit and breaks" }).click();
  await expect(page.getByText("We can’t tell you the reason here")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ask a person to check" })).toBeVisible();
  await expectNothing(page, "a decline without a reason");
});
