import type { Page } from "@playwright/test";
import { answers, log, say, stopButton } from "./support/chat.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const TITLE = "Your plans and your credit file";
const OLD = "Nothing. We don’t tell credit reference agencies that you have plans";
const NEW = "One agency hears of plans that stay overdue for 60 days.";

/** That the words stand in the form, and on the server. */
async function write(page: Page, body: string) {
  await page.getByLabel("Text", { exact: true }).fill(body);
  await expect(page.getByText("All changes saved")).toBeVisible();
}

test("what one lead corrects another publishes, and whoever was told the old text is corrected", async ({
  browse,
}) => {
  const customer = await browse("hazel", { size: phone });
  await customer.goto("/chat");
  await say(customer, "Will this hurt my credit score? What do you report?");
  await expect(answers(customer)).toHaveCount(1);
  await expect(stopButton(customer)).toBeHidden();
  await log(customer).getByText(TITLE).first().click();
  await expect(log(customer).getByRole("blockquote").first()).toBeVisible();
  const told = await log(customer).getByRole("blockquote").locator("p").first().innerText();

  const author = await browse("ruth", { size: desktop });
  await author.goto("/admin/help/credit-file");
  await author
    .getByRole("navigation", { name: /Edit, versions/ })
    .getByText("English")
    .click();
  await author.getByRole("button", { name: "Edit", exact: true }).click();
  const text = author.getByLabel("Text", { exact: true });
  await expect(text).toHaveValue(new RegExp(OLD));
  const body = (await text.inputValue()).replace(told, NEW);
  expect(body).toContain(NEW);
  await write(author, body);
  await author.reload();
  await expect(text).toHaveValue(body);
  await expect(author.getByRole("region", { name: "Preview" })).toContainText(NEW);
  await author.getByRole("button", { name: "Send for review" }).click();
  await expect(author.getByText("Another lead or admin reviews and publishes it")).toBeVisible();
  await expect(author.getByRole("button", { name: "Publish" })).toHaveCount(0);

  const reader = await browse("samir", { size: desktop });
  await reader.goto("/admin/help");
  const waiting = reader.getByRole("region", { name: "Waiting for review" });
  await waiting.getByRole("link", { name: TITLE }).click();
  await expect(reader.getByRole("insertion").first()).toBeVisible();
  await reader.getByRole("button", { name: "Publish" }).click();
  await reader.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await reader.getByRole("link", { name: "Review recall" }).click();
  await expect(reader.getByRole("region", { name: /passage.* no longer/ })).toContainText(NEW);
  await reader.getByRole("button", { name: "Send correction" }).click();
  await reader.getByRole("dialog").getByRole("button", { name: "Send correction" }).click();
  await expect(reader.getByText(/Corrections sent to \d+ customer/)).toBeVisible();

  const correction = log(customer).getByRole("article", { name: "Correction" });
  await expect(correction).toContainText(told);
  await expect(correction).toContainText(NEW);
  await correction.getByRole("link", { name: /Read the article/ }).click();
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await expect(customer.getByText(NEW)).toBeVisible();
});
