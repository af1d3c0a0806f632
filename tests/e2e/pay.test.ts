import type { Page } from "@playwright/test";
import { expectNothing } from "./support/axe.ts";
import { chargesOf, choose, giveCard, payNow, review, sheet, toPay } from "./support/payments.ts";
import { expect, phone, test } from "./support/test.ts";

const paid = (page: Page) => sheet(page).getByText("Paid. Thank you.");

const told = (page: Page) => sheet(page).getByRole("alert");

async function openFromHome(page: Page) {
  await page.goto("/");
  await toPay(page).getByRole("button", { name: "Pay" }).click();
  await expect(sheet(page)).toBeVisible();
}

test("what is overdue is paid from the first screen in one sheet, and once however often it is clicked", async ({
  browse,
}) => {
  const page = await browse("chloe");
  await page.goto("/");
  const button = toPay(page).getByRole("button", { name: "Pay" });
  const box = await button.boundingBox();
  expect((box?.y ?? phone.height) + (box?.height ?? 0)).toBeLessThan(phone.height - 70);

  await button.click();
  await expect(sheet(page).getByRole("radio", { name: "Overdue" })).toBeChecked();
  await expectNothing(page, "the choice");
  await review(page);
  await expectNothing(page, "the check");
  await payNow(page).dblclick();
  await expect(paid(page)).toBeVisible();
  await expectNothing(page, "the receipt in the sheet");
  expect(await chargesOf("chloe")).toMatchObject([{ settled: true }]);

  await sheet(page).getByRole("button", { name: "Done" }).click();
  await expect(sheet(page)).toBeHidden();
  await expect(toPay(page)).toBeHidden();
  await expect(page.getByText("Everything is on track.")).toBeVisible();
});

test("another amount is refused in words until it can be paid; a declined card takes nothing, and another one pays", async ({
  browse,
}) => {
  await giveCard("kwame", "Visa ···· 9995");
  const page = await browse("kwame");
  await openFromHome(page);
  await choose(page, "Another amount");
  const field = sheet(page).getByLabel(/^Amount in/u);
  await sheet(page).getByRole("button", { name: "Review payment" }).click();
  await expect(sheet(page).getByText(/^Enter an amount, for example/u)).toBeVisible();
  await field.fill("99999");
  await expect(sheet(page).getByText(/You can pay up to/u)).toBeVisible();
  await field.fill("0");
  await expect(sheet(page).getByText("Enter an amount above zero.")).toBeVisible();
  await field.fill("10,5");
  await choose(page, /9995/u);
  await review(page);
  await payNow(page).click();

  await expect(told(page)).toContainText("Nothing was taken.");
  await expect(field).toHaveValue("10,5");
  await expectNothing(page, "a declined payment");
  await sheet(page)
    .getByRole("group", { name: "Pay with" })
    .getByRole("radio", { name: /^(?!.*9995)/u })
    .first()
    .check();
  await review(page);
  await payNow(page).click();
  await expect(paid(page)).toBeVisible();
  expect(await chargesOf("kwame")).toMatchObject([
    { minor: 1050, settled: false, failure: "insufficient_funds", card: "Visa ···· 9995" },
    { minor: 1050, settled: true, failure: null },
  ]);
});

test("who is asked for it shows their bank that it is them, once, and finds the receipt", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/status of 409/u);
  await giveCard("oskar", "Visa ···· 3220");
  const page = await browse("oskar");
  await openFromHome(page);
  await choose(page, /3220/u);
  await review(page);
  await payNow(page).click();
  await sheet(page).getByRole("link", { name: "Go to my bank" }).click();

  await expect(page.getByText("This is a simulation of a bank")).toBeVisible();
  const bank = page.url();
  const twin = await page.context().newPage();
  await twin.goto(bank);
  await page.getByRole("button", { name: "Yes, it’s me" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Payment receipt" })).toBeVisible();
  await expect(page.getByText("Paid", { exact: true })).toBeVisible();
  await expectNothing(page, "a receipt");

  await twin.getByRole("button", { name: "No, that wasn’t me" }).click();
  await expect(twin.getByRole("heading", { name: "Already answered" })).toBeVisible();
  await twin.getByRole("link", { name: "View receipt" }).click();
  await expect(twin.getByRole("heading", { level: 1, name: "Payment receipt" })).toBeVisible();
});

test("of two tabs that pay everything at once one pays, and the other is told", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/status of 409/u);
  const one = await browse("lena");
  const two = await one.context().newPage();
  for (const page of [one, two]) {
    await openFromHome(page);
    await choose(page, "Everything remaining");
    await review(page);
  }
  await Promise.all([payNow(one).click(), payNow(two).click()]);
  for (const page of [one, two]) await expect(paid(page).or(told(page))).toBeVisible();
  const refused = (await paid(one).isVisible()) ? two : one;
  await expect(told(refused)).toContainText(/already (paid|being paid)/u);
  expect(await chargesOf("lena")).toMatchObject([{ settled: true }]);

  await told(refused).getByRole("button", { name: "Show what’s owed now" }).click();
  await expect(toPay(refused)).toBeHidden();
});
