import type { Page } from "@playwright/test";
import { answers, personButton, say } from "./support/chat.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const QUESTION = "How do returns work?";
const UNKNOWN = "Do you have an app for iPhone?";

const thumb = (page: Page, name: "Helpful" | "Not helpful") =>
  answers(page).last().getByRole("button", { name, exact: true });

const rowOf = (page: Page, question: string) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: question }).first();

test("a customer says that an answer did not help and why; a lead sees it, and closes it", async ({
  browse,
}) => {
  const customer = await browse("johan", { size: phone });
  await customer.goto("/chat");
  await say(customer, QUESTION);
  await thumb(customer, "Not helpful").click();
  await expect(thumb(customer, "Not helpful")).toHaveAttribute("aria-pressed", "true");
  const why = answers(customer).last().getByRole("region", { name: "Why wasn’t it helpful?" });
  await expect(why.getByRole("link", { name: "Talk to a person" })).toBeVisible();
  await why.getByRole("button", { name: "Out of date" }).click();
  await expect(answers(customer).last()).toContainText("Thanks. We’ll check this answer.");

  await customer.reload();
  await expect(thumb(customer, "Not helpful")).toHaveAttribute("aria-pressed", "true");
  await expect(thumb(customer, "Helpful")).toHaveAttribute("aria-pressed", "false");
  await expect(
    answers(customer).last().getByRole("link", { name: "Talk to a person" }),
  ).toBeVisible();

  const lead = await browse("samir", { size: desktop });
  await lead.goto("/admin/knowledge?list=unhelpful");
  await expect(rowOf(lead, QUESTION)).toContainText("Out of date");
  await rowOf(lead, QUESTION).getByRole("button", { name: "Answered now" }).click();
  await expect(lead.getByText("Marked as answered.")).toBeVisible();
  await lead.getByRole("button", { name: "Undo" }).click();
  await rowOf(lead, QUESTION).getByRole("button", { name: "Answered now" }).click();
  await lead.reload();
  await expect(lead.getByText("No open answers")).toBeVisible();

  await lead.getByRole("button", { name: "Answered now", exact: true }).click();
  await rowOf(lead, QUESTION).getByRole("link", { name: "Open conversation" }).click();
  await expect(lead.getByText("Not helpful: Out of date")).toBeVisible();
});

test("what the assistant could not answer is drafted, and reopens when it is asked again", async ({
  browse,
}) => {
  const customer = await browse("johan", { size: phone });
  await customer.goto("/chat");
  await say(customer, UNKNOWN);
  await expect(thumb(customer, "Helpful")).toBeVisible();

  const lead = await browse("samir", { size: desktop });
  await lead.goto("/admin/knowledge");
  await expect(rowOf(lead, UNKNOWN)).toContainText("1 question from 1 customer");
  await rowOf(lead, UNKNOWN).getByRole("button", { name: "Draft an article" }).click();
  const dialog = lead.getByRole("dialog", { name: "Draft of an article" });
  await expect(dialog.getByLabel("Text of the draft")).toHaveValue(
    /- Do you have an app for iPhone/,
  );
  await dialog.getByRole("button", { name: "Open in the editor" }).click();
  await expect(lead).toHaveURL(/\/admin\/help\/[\w-]+\/en$/u);
  await expect(lead.getByText(/Do you have an app for iPhone/).first()).toBeVisible();
  await lead.goto("/admin/knowledge");
  await rowOf(lead, UNKNOWN).getByRole("button", { name: "Answered now" }).click();
  await expect(lead.getByText("If it’s asked again, it reopens.")).toBeVisible();

  await say(customer, UNKNOWN);
  await expect(answers(customer)).toHaveCount(2);
  // Only what is said to its end has it.
  await expect(thumb(customer, "Helpful")).toBeVisible();
  await expect(async () => {
    await lead.reload();
    await expect(rowOf(lead, UNKNOWN)).toContainText("Asked again since it was answered: 1 time", {
      timeout: 3000,
    });
  }).toPass();
  await rowOf(lead, UNKNOWN).getByRole("button", { name: "Not a gap" }).click();
  await expect(lead.getByText("Marked as not a gap.")).toBeVisible();

  const agent = await browse("jonas", { size: desktop });
  await agent.goto("/admin/knowledge?state=dismissed");
  await expect(rowOf(agent, UNKNOWN)).toContainText("Marked as not a gap by");
  await expect(rowOf(agent, UNKNOWN).getByRole("button")).toHaveCount(0);
  await expect(personButton(customer)).toBeVisible();
});
