import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readPdf } from "#tests/support/pdf.ts";
import { expectNothing } from "./support/axe.ts";
import { addressOf } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

async function fetched(page: Page, link: ReturnType<Page["getByRole"]>) {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("a customer finds statements, sees what is in one, and takes both files home", async ({
  browse,
}) => {
  const page = await browse("megan");
  await page.goto("/account");
  await page.getByRole("link", { name: /^Statements and receipts Download/u }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Statements and receipts");
  const preview = page.getByRole("region", { name: "What’s in it" });
  await expect(preview.getByText(/movements?$/u)).toBeVisible();
  const closing = await preview.locator("dd").nth(1).innerText();
  await expectNothing(page, "statements");

  const pdf = await fetched(page, page.getByRole("link", { name: "Download PDF" }));
  expect(pdf.name).toMatch(/^kindline-statement-\d{4}-01-01-\d{4}-\d\d-\d\d\.pdf$/);
  const file = await readPdf(pdf.bytes);
  expect(file).toMatchObject({ title: "Statement", isTagged: true });
  expect(file.text).toContain("Megan Pryce");
  expect(file.text).toContain(closing);

  await page.getByText("For spreadsheets").click();
  const csv = await fetched(page, page.getByRole("link", { name: "Download CSV" }));
  expect(csv.name).toBe(pdf.name.replace(".pdf", ".csv"));
  const lines = csv.bytes.toString().trimEnd().split("\r\n");
  expect(lines[0]).toContain('"date","kind","description"');
  const balance = lines.at(-1)?.split(",").at(-1);
  expect(closing.replaceAll(/[^\d.]/g, "")).toBe(balance);
});

test("days of one's own are refused in words until they are a period", async ({ browse }) => {
  const page = await browse("megan");
  await page.goto("/statements");
  await page.getByText("Choose dates").click();
  await page.getByLabel("From").fill("2026-03-31");
  await page.getByLabel("To", { exact: true }).fill("2026-03-01");
  await expect(page.getByText(/Choose a first day/u)).toBeVisible();
  await expect(page.getByRole("link", { name: "Download PDF" })).toBeHidden();
  await page.getByLabel("To", { exact: true }).fill("2026-04-30");
  await expect(page.getByRole("link", { name: "Download PDF" })).toHaveAttribute(
    "href",
    "/documents/statements/2026-03-31/2026-04-30.pdf",
  );
});

test("a plan's page has its agreement and its receipts, and a stranger gets none of them", async ({
  browse,
  mayComplain,
}) => {
  const page = await browse("megan");
  await page.goto(await addressOf("/plans/[planId]", "megan"));
  const documents = page.getByRole("region", { name: "Documents" });
  const agreement = documents.getByRole("link", { name: "Plan agreement" });
  const file = await readPdf((await fetched(page, agreement)).bytes);
  expect(file.title).toBe("Plan agreement");
  expect(file.text).toContain("Schedule as agreed");

  mayComplain(/404/u);
  const stranger = await browse("callum");
  const answer = await stranger.request.get((await agreement.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(404);
});

test("in Arabic the file runs from right to left, too", async ({ browse }) => {
  const page = await browse("mariam", { language: "ar" });
  await page.goto("/statements");
  const pdf = await fetched(page, page.getByRole("link", { name: "تنزيل PDF" }));
  const file = await readPdf(pdf.bytes);
  expect(file).toMatchObject({ language: "ar", title: "كشف حساب" });
  expect(file.text).toContain("مريم الهاشمي");
});
