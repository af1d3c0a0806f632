import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { people } from "./support/cast.ts";
import { stored } from "./support/database.ts";
import { overhang } from "./support/pages.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const complaintsOf = () =>
  stored<{ id: string; kind: string; end: string | null }>(
    `select c.id, c.kind, c.end from complaint c join person p on p.id = c.customer_id
     where p.email = $1`,
    people.dieter,
  );

const status = (page: Page) => page.getByRole("region", { name: "Status" });

async function complain(page: Page) {
  await page.goto("/cases");
  await page.getByRole("link", { name: "Make a complaint" }).click();
  const send = page.getByRole("button", { name: "Send complaint" });
  await send.click();
  await expect(page.getByText("Choose what it’s about.")).toBeVisible();
  await page.getByText("How I was treated").click();
  await send.click();
  await expect(page.getByText("Tell us what went wrong.")).toBeVisible();
  await page.getByLabel("What went wrong?").fill("I was told three different things.");
  await page.getByLabel("Which plan is it about?").selectOption({ index: 1 });
  await expect(page.getByText(/^Until then we don’t take/u)).toBeVisible();
  await expectNothing(page, "a complaint in the writing");
  expect(await overhang(page)).toBe(0);
  await send.dblclick();
  await expect(page.getByText("We’ve got your complaint")).toBeVisible();
}

async function answer(desk: Page, id: string) {
  await desk.goto(`/admin/complaints/${id}`);
  await desk.getByRole("button", { name: "Answer" }).click();
  await desk.getByLabel("Decision").selectOption("partly");
  const words = "We looked at all three answers: two of them were wrong, and we are sorry.";
  await desk.getByRole("textbox", { name: "Answer" }).fill(words);
  await expectNothing(desk, "an answer");
  await desk.getByRole("button", { name: "Send answer" }).click();
  await expect(desk.getByText("Answered. The customer gets an email.")).toBeVisible();
}

test("a complaint is answered by one supervisor, not agreed with, and then by another", async ({
  browse,
}) => {
  const page = await browse("dieter", { size: phone });
  await complain(page);
  const [{ id = "" } = {}, ...more] = await complaintsOf();
  expect(more).toEqual([]);
  await expect(status(page)).toContainText("You get our answer in writing by");
  await expect(page.getByRole("region", { name: "Independent help" })).toContainText(
    "Banco de Esp",
  );
  await expectNothing(page, "a complaint");
  expect(await overhang(page)).toBe(0);

  const desk = await browse("ruth", { size: desktop });
  await desk.goto("/admin/cases");
  await desk.getByRole("link", { name: /^\d+ complaints?$/u }).click();
  await expect(desk.getByRole("heading", { name: "Complaints" })).toBeVisible();
  await expect(desk.getByRole("link", { name: /^Cases.*complaint/u })).toBeVisible();
  await expect(desk.getByRole("link", { name: /^(Hardship|Refunds).*complaint/u })).toHaveCount(0);
  await expectNothing(desk, "the list of complaints");
  await answer(desk, id);

  await expect(status(page)).toContainText("two of them were wrong");
  await page.getByRole("button", { name: "I don’t agree" }).click();
  await page.getByLabel("What did we get wrong?").fill("All three were wrong.");
  await page.getByRole("button", { name: "Ask for another look" }).click();
  await expect(status(page)).toContainText("Their answer is our last one.");

  await desk.reload();
  await expect(desk.getByText("You had a part in this.")).toBeVisible();
  const other = await browse("samir", { size: phone });
  await answer(other, id);
  expect(await overhang(other)).toBe(0);
  await expect(status(page)).toContainText("This is our last answer.");
  await page.goto("/cases");
  await expect(page.getByRole("link", { name: /^Complaint .?K-/u })).toContainText("in part");
});

test("what an answer says that we do waits on a list until it is done, and its customer reads both", async ({
  browse,
}) => {
  const page = await browse("lena", { size: phone });
  const { complaints } = apiOf(page.context());
  const { id } = await complaints.file.mutate({
    key: randomUUID(),
    kind: "delay",
    text: "I waited nine days.",
    wish: null,
    happenedOn: null,
    planId: null,
    conversationId: null,
  });
  const desk = await browse("ruth", { size: desktop });
  await desk.goto(`/admin/complaints/${id}`);
  await desk.getByRole("button", { name: "Answer", exact: true }).click();
  const form = desk.getByRole("dialog");
  await form.getByLabel("Decision").selectOption("upheld");
  await form
    .getByLabel(/^Answer/u)
    .fill("You waited nine days, and nobody told you why. We owe you that.");
  await form.getByLabel("What we do (optional)").fill("We send a voucher of 10 euros.");
  await expect(form.getByRole("button", { name: "Send answer" })).toBeDisabled();
  await form
    .getByLabel("Done by")
    .fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10));
  await expectNothing(desk, "an answer with what we do");
  await form.getByRole("button", { name: "Send answer" }).click();
  await expect(desk.getByText("Answered. The customer gets an email.")).toBeVisible();

  await page.goto(`/complaints/${id}`);
  await expect(status(page)).toContainText("We do this by");
  await expect(status(page)).toContainText("We send a voucher of 10 euros.");
  await expectNothing(page, "a complaint with what we do");
  await desk.goto("/admin/complaints?list=redress");
  await desk.getByRole("link", { name: /We send a voucher/u }).click();
  await desk.getByRole("button", { name: "Mark as done" }).click();
  await form.getByLabel("What was done").fill("Sent on paper, number V-12.");
  await form.getByRole("button", { name: "Mark as done" }).click();
  await expect(desk.getByText("Done. The customer gets an email.")).toBeVisible();
  await expect(status(page)).toContainText("Done on");
  await expect(page.getByText("Sent on paper, number V-12.")).toBeVisible();
});

test("a purchase that somebody doesn’t know is on hold at once, with what protects them", async ({
  browse,
}) => {
  const page = await browse("dieter", { size: phone });
  const { cases } = apiOf(page.context());
  const [plan] = (await cases.mine.query()).reportable;
  await page.goto(`/plans/${plan?.id}/report`);
  await page.getByRole("radio", { name: "I don’t recognise this" }).check();
  await page.getByRole("checkbox", { name: "My card was lost or stolen" }).check();
  await expectNothing(page, "a purchase that nobody knows");
  expect(await overhang(page)).toBe(0);
  await page.getByRole("button", { name: "Send report" }).dblclick();
  await expect(page.getByText("We’ve received your report")).toBeVisible();
  await expect(status(page)).toContainText("You’ll hear from us by");
  const protect = page.getByRole("region", { name: "Protect your account" });
  await expect(protect.getByRole("button", { name: /everywhere/u })).toBeVisible();
  await expect(page.getByText("– My card was lost or stolen")).toBeVisible();
  await expectNothing(page, "a report of an unknown purchase");
  await protect.getByRole("link", { name: "Remove or replace a card" }).click();
  await expect(page.getByRole("heading", { name: "Payment methods" })).toBeVisible();
});
