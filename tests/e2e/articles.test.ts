import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { answers, log, say, stopButton } from "./support/chat.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const PLACE = { slug: "late-payments", language: "en" } as const;
const TITLE = "Overdue payments and fees";
const OLD = "We charge no late fees, no reminder fees and no interest";
const NEW = "A reminder costs 2 euros from the third one on.";

/** All stories share the program, and its help: the first version is taken back. */
test.afterEach(async ({ browse }) => {
  const { articles: author } = apiOf((await browse("ruth")).context());
  const { articles: reader } = apiOf((await browse("samir")).context());
  const { draft, published } = await author.edition.query(PLACE);
  if (draft) await author.discardDraft.mutate({ id: draft.id, revision: draft.revision });
  if (published?.body.includes(OLD)) return;
  const { id } = await author.startDraft.mutate({ ...PLACE, version: 1 });
  await author.submitDraft.mutate({ id, revision: 1 });
  await reader.publishDraft.mutate({ id, revision: 1 });
});

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
  await say(customer, "Is there a late fee?");
  await expect(answers(customer)).toHaveCount(1);
  await expect(stopButton(customer)).toBeHidden();
  const source = log(customer).getByRole("group").filter({ hasText: TITLE });
  await source.getByText(TITLE).click();
  const told = await source.getByRole("blockquote").locator("p").first().innerText();

  const author = await browse("ruth", { size: desktop });
  await author.goto(`/admin/help/${PLACE.slug}`);
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
  const waiting = reader.getByRole("region", { name: "Waiting for your review" });
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

test("a lead who archives an article names it, and another lead brings it back from the list", async ({
  browse,
}) => {
  const lead = await browse("ruth", { size: desktop });
  await lead.goto("/admin/help/currency-and-abroad/en");
  await lead.getByRole("button", { name: "Archive article" }).click();
  const dialog = lead.getByRole("dialog");
  await expect(dialog).toContainText("Goes in 4 languages");
  await expect(dialog).toContainText(/The assistant (answered|hasn’t answered)/);
  await dialog.getByLabel(/To confirm/).fill("currency");
  await dialog.getByRole("button", { name: "Archive article" }).click();
  await expect(dialog.getByText("That isn’t the address of this article.")).toBeVisible();
  await dialog.getByLabel(/To confirm/).fill("currency-and-abroad");
  await dialog.getByRole("button", { name: "Archive article" }).click();
  await expect(lead.getByText(/Archived by .*Ruth Adler/).first()).toBeVisible();

  const other = await browse("samir", { size: desktop });
  await other.goto("/admin/help");
  const recent = other.getByRole("region", { name: "Recently archived" });
  await recent.getByRole("button", { name: /^Restore/ }).click();
  await expect(other.getByText("The article is back in the help.", { exact: true })).toBeVisible();
  await expect(recent).toHaveCount(0);
});
