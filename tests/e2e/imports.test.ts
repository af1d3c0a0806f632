import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { type Browse, expect, phone, test } from "./support/test.ts";

type File = { name: string; text: string };

const dialog = (page: Page) => page.getByRole("dialog");

async function openConnections(browse: Browse) {
  const admin = await browse("samir", { size: phone });
  await admin.goto("/admin/connections");
  return admin;
}

async function upload(admin: Page, kind: string, { name, text }: File) {
  await admin.getByRole("button", { name: "Import a file" }).click();
  await dialog(admin).getByLabel("What’s in it").selectOption(kind);
  await dialog(admin)
    .getByLabel("CSV file")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await dialog(admin).getByRole("button", { name: "Upload and check" }).click();
}

const card = (admin: Page, name: "Check" | "Import") => admin.getByRole("region", { name });

const count = (admin: Page, name: "Check" | "Import", what: string) =>
  card(admin, name).locator("div").filter({ hasText: what }).locator("dd").last();

async function checked(admin: Page, { name }: File) {
  await expect(admin.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(card(admin, "Check")).toContainText("Done");
}

async function write(admin: Page) {
  await card(admin, "Check").getByRole("button", { name: "Import" }).click();
  await dialog(admin).getByRole("button", { name: "Import now" }).click();
  await expect(card(admin, "Import")).toContainText("Done");
  await admin.getByRole("link", { name: "Connections" }).first().click();
  await expect(admin.getByRole("heading", { level: 1, name: "Connections" })).toBeVisible();
}

function filesOf(some: string) {
  const order = `o-${some},m-${some},c-${some},2026-11-23T10:00:00Z,SEK,120000,Trail shoes,1,120000,p-${some},instalments`;
  const headings =
    "reference,merchant,customer,purchasedAt,currency,totalMinor,items.title,items.quantity,items.unitMinor,plan.reference,plan.kind,plan.instalments.dueOn,plan.instalments.amountMinor";
  return {
    shops: {
      name: "shops.csv",
      text: `reference;name;website\nm-${some};Skog & Sten ${some};https://skog.example`,
    },
    people: {
      name: "people.csv",
      text: `reference,name,email\nc-${some},Iris Nordin,iris.${some}@example.com`,
    },
    wrong: {
      name: "first-try.csv",
      text: `${headings}\n${order},23/12/2027,40000\no-x,m-${some},nobody,2026-11-23T10:00:00Z,SEK,100,Socks,1,100,p-x-${some},pay_in_30,,`,
    },
    right: {
      name: "purchases.csv",
      text: `${headings}\n${order},2027-12-23,40000\no-${some},,,,,,,,,,,2028-01-23,80000`,
    },
  };
}

async function signInAs(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Email me a code" }).click();
  await expect(page.getByRole("heading", { name: "Enter your code" })).toBeVisible();
  const [mail] = await apiOf(page.context()).mail.list.query({ to: email });
  const [code = ""] = /\d{4} \d{4}/.exec(mail?.text ?? "") ?? [];
  await page.getByLabel("Code from the email").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("on a phone a company brings its plans over: refused, mended, imported, and seen by its customer", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/400/);
  const some = randomUUID().slice(0, 8);
  const { shops, people, wrong, right } = filesOf(some);
  const admin = await openConnections(browse);
  await upload(admin, "merchants", people);
  await expect(dialog(admin)).toContainText("These columns aren’t known: email");
  await dialog(admin).getByRole("button", { name: "Cancel" }).click();

  await upload(admin, "merchants", shops);
  await checked(admin, shops);
  await write(admin);
  await upload(admin, "customers", people);
  await checked(admin, people);
  await write(admin);

  await upload(admin, "purchases", wrong);
  await checked(admin, wrong);
  await expect(count(admin, "Check", "Refused")).toHaveText("2");
  await expect(card(admin, "Check")).toContainText("Line 2");
  await expect(card(admin, "Check")).toContainText("plan.instalments.0.dueOn");
  await expect(card(admin, "Check")).toContainText("(customer nobody)");
  await expectNothing(admin, "an import with lines that were refused");
  const saving = admin.waitForEvent("download");
  await card(admin, "Check").getByRole("link", { name: "Download report" }).click();
  expect((await saving).suggestedFilename()).toMatch(/^kindline-import-check-/);

  await admin.getByRole("link", { name: "Connections" }).first().click();
  await upload(admin, "purchases", right);
  await checked(admin, right);
  await expect(count(admin, "Check", "New")).toHaveText("1");
  await write(admin);
  const row = admin.getByRole("listitem").filter({ hasText: "purchases.csv" }).first();
  await expect(row).toContainText("Imported");

  const customer = await browse(null, { size: phone });
  await signInAs(customer, `iris.${some}@example.com`);
  await expect(customer.getByText(`Skog & Sten ${some}`).first()).toBeVisible();
});
