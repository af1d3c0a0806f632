import type { Page } from "@playwright/test";
import { LANGUAGES } from "#server/platform/locale.ts";
import { expectNothing } from "./support/axe.ts";
import { people, type Person } from "./support/cast.ts";
import { stored } from "./support/database.ts";
import { escapeFrom, overhang } from "./support/pages.ts";
import { choose, enter, sheet } from "./support/payments.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const methods = (page: Page) => page.getByRole("region", { name: "Payment methods" });

const row = (page: Page, digits: string) =>
  methods(page).getByRole("listitem").filter({ hasText: digits });

/** A card that every running plan of theirs is paid with; one, however often the test is tried. @returns how many plans that are */
async function payWith(person: Person, label: string, expiresOn = "2035-12-31") {
  const plans = await stored(
    `with had as (
       select m.id, customer_id from payment_method m join person p on p.id = customer_id
       where email = $1 and label = $2
     ), given as (
       insert into payment_method (id, customer_id, kind, label, expires_on)
       select gen_random_uuid(), id, 'card', $2, $3::date from person
       where email = $1 and not exists (select from had)
       returning id, customer_id
     ), card as (select * from had union all select * from given)
     update plan set method_id = card.id, autopay = true, autopay_day = current_date from card
     where plan.customer_id = card.customer_id and settled_at is null and cancelled_at is null
     returning plan.id`,
    people[person],
    label,
    expiresOn,
  );
  return plans.length;
}

const paidBy = async (person: Person) => {
  const plans = await stored<{ label: string | null }>(
    `select m.label from plan p left join payment_method m on m.id = p.method_id
     join person c on c.id = p.customer_id
     where c.email = $1 and p.settled_at is null and p.cancelled_at is null`,
    people[person],
  );
  return [...new Set(plans.map(({ label }) => label))];
};

test("a card is added on a phone; what is wrong with it is said at its field, and its number goes nowhere", async ({
  browse,
}) => {
  const page = await browse("annika");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.goto("/account");
  await methods(page).getByRole("button", { name: "Add a card" }).click();
  await expect(page.getByRole("heading", { name: "Add a card" })).toBeVisible();
  expect(await overhang(page)).toBe(0);

  await page.getByRole("button", { name: "Save card" }).click();
  await expect(page.getByLabel("Card number")).toBeFocused();
  await expect(page.getByText("Enter the card number.")).toBeVisible();
  await expect(page.getByText("Enter the expiry date, for example 08/29.")).toBeVisible();
  await enter(page, "4242424242424241", "08/20", "12");
  await expect(page.getByText("This isn’t a valid card number.")).toBeVisible();
  await expect(page.getByText("This card has expired. Use another one.")).toBeVisible();
  await expect(page.getByText("The security code of this card has 3 digits.")).toBeVisible();
  await expectNothing(page, "a wrong card");

  await enter(page, "4000 0000 0000 3220");
  await expect(page).toHaveURL(/\/account\?added=/u);
  await expect(page.getByText(/3220.* is saved/u)).toBeVisible();
  await expect(row(page, "3220")).toContainText("Expires 31 August 2035");
  await expectNothing(page, "an added card");
  expect(sent.filter((one) => /40{3}|4242|"123"/u.test(one.replaceAll(/[\s+]|%20/gu, "")))).toEqual(
    [],
  );

  await row(page, "3220").getByRole("button", { name: /Make/u }).click();
  await expect(row(page, "3220").getByText("Default", { exact: true })).toBeVisible();
  await expect(methods(page).getByText("Default", { exact: true })).toHaveCount(1);
});

test("in every language the methods and the card's fields fit on a phone", async ({ browse }) => {
  for (const language of LANGUAGES) {
    const page = await browse("annika", { language });
    await page.goto("/account");
    expect(await overhang(page), language).toBe(0);
    const section = page.locator("[aria-labelledby=methods]");
    expect((await section.boundingBox())?.width, language).toBeLessThan(phone.width);
    await section.locator("header").getByRole("button").click();
    await page.waitForURL(/bank\/cards/u);
    await page.getByRole("main").locator("[type=submit]").click();
    await expect(page.getByRole("main").locator("input").first()).toBeFocused();
    expect(await overhang(page), language).toBe(0);
  }
});

test("an expired card is replaced by a new one, and its plans go with it", async ({ browse }) => {
  const plans = await payWith("gareth", "Visa ···· 8001", "2020-01-31");
  const page = await browse("gareth");
  await page.goto("/account");
  await expect(row(page, "8001")).toContainText("Expired on 31 January 2020");
  await row(page, "8001")
    .getByRole("button", { name: /Replace/u })
    .click();
  await choose(page, /A new card/u);
  await expectNothing(page, "the choice of another card");
  await sheet(page).getByRole("button", { name: "Enter card details" }).click();
  await page.getByRole("button", { name: "Use 5555 5555 5555 4444" }).click();
  await page.getByLabel("Expiry date").fill("0835");
  await page.getByLabel("Security code").fill("123");
  await page.getByRole("button", { name: "Save card" }).click();

  await expect(sheet(page).getByRole("radio", { name: /4444/u })).toBeChecked();
  await expect(sheet(page).getByText(/(paid with).*4444.* from now on/u)).toBeVisible();
  expect(await paidBy("gareth")).toEqual(["Visa ···· 8001"]);
  await sheet(page).getByRole("button", { name: "Replace" }).click();
  await expect(sheet(page).getByRole("status")).toContainText("8001");
  await sheet(page).getByRole("button", { name: "Close" }).last().click();
  await expect(row(page, "8001")).toBeHidden();
  await expect(row(page, "4444")).toContainText(
    plans === 1 ? "one active plan" : `${plans} active`,
  );
  expect(await paidBy("gareth")).toEqual(["Mastercard ···· 4444"]);
});

test("removed without another one nothing is taken by itself any more, by keyboard alone", async ({
  browse,
}) => {
  await payWith("viktor", "Visa ···· 8002");
  const page = await browse("viktor", { size: desktop });
  await page.goto("/account");
  const remove = row(page, "8002").getByRole("button", { name: /Remove/u });
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toBeVisible();
  await escapeFrom(sheet(page));
  await expect(remove).toBeFocused();

  await page.keyboard.press("Enter");
  await sheet(page).getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(sheet(page).getByRole("radio", { name: /I’ll pay myself/u })).toBeChecked();
  await expect(sheet(page).getByText(/Nothing is taken automatically for/u)).toBeVisible();
  await expectNothing(page, "a removal");
  await page.keyboard.press("Tab");
  await expect(sheet(page).getByRole("button", { name: "Remove", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(sheet(page).getByRole("status")).toContainText("8002");
  expect(await paidBy("viktor")).toEqual([null]);
});

test("a card that a payment is on its way with stays, and says so", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/409/u);
  await payWith("luis", "Visa ···· 8003");
  await stored(
    `insert into charge (id, customer_id, key, asked_by_id, method_id, currency, amount_minor, created_at)
     select gen_random_uuid(), c.id, gen_random_uuid(), c.id, m.id, 'EUR', 100, now()
     from person c join payment_method m on m.customer_id = c.id and m.label like '%8003'
     where c.email = $1`,
    people.luis,
  );
  const page = await browse("luis");
  await page.goto("/account");
  await row(page, "8003")
    .getByRole("button", { name: /Remove/u })
    .click();
  await sheet(page).getByRole("button", { name: "Remove", exact: true }).click();
  await expect(sheet(page).getByRole("alert")).toContainText("is still on its way");
  await expect(sheet(page).getByRole("link", { name: "Talk to a person" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(row(page, "8003")).toBeVisible();
});
