import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { answers, list, row, say } from "./support/chat.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const STORY = "The zip broke on the second day.";

/** A plan of theirs about which a problem can be reported. */
async function reportable(page: Page) {
  const { plans } = apiOf(page.context());
  const { next, running, overdue } = await plans.overview.query();
  for (const plan of [next, ...running, ...overdue]) {
    if (!plan) continue;
    const detail = await plans.get.query({ id: plan.id });
    if ("most" in detail.report && detail.remaining.minor > 1000) return detail;
  }
  throw new Error("Nobody here has a purchase that a problem can be reported of");
}

const dialog = (page: Page) => page.getByRole("dialog");

/** Opens one of the case's dialogs, says something, and confirms it. */
async function act(
  page: Page,
  { name, text, confirm }: Record<"name" | "text" | "confirm", string>,
) {
  await page.getByRole("button", { name, exact: true }).click();
  await dialog(page).getByRole("textbox").first().fill(text);
  await dialog(page).getByRole("button", { name: confirm }).click();
  await dialog(page).getByRole("button", { name: "Close" }).last().click();
  await expect(dialog(page)).toBeHidden();
}

test("an agent reports a problem at the customer's word, from the plan beside their chat", async ({
  browse,
}) => {
  const customer = await browse("yousef");
  const plan = await reportable(customer);
  await customer.goto("/chat");
  await say(customer, "My parcel never came.");
  await expect(answers(customer)).toHaveCount(1);

  const agent = await browse("jonas", { size: desktop });
  await agent.goto("/admin/desk");
  await list(agent, "Assistant").click();
  await row(agent, "يوسف رحماني").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  const line = agent.getByRole("listitem").filter({ hasText: plan.title });
  await line.getByRole("button", { name: "Report problem" }).click();
  await dialog(agent).getByLabel("What’s wrong").selectOption("not_arrived");
  await dialog(agent).getByLabel("What the customer says").fill("Tracking stopped a week ago.");
  await expectNothing(agent, "the dialog at the desk");
  await dialog(agent).getByRole("button", { name: "Report", exact: true }).dblclick();
  await expect(dialog(agent)).toContainText("The plan is on hold");
  await dialog(agent).getByRole("button", { name: "Close" }).last().click();
  await expect(line.getByRole("button", { name: "Report problem" })).toHaveCount(0);

  await agent.getByRole("link", { name: /Not arrived$/u }).click();
  await expect(agent.getByText("With the shop, due")).toBeVisible();
  await expect(agent.getByText("Tracking stopped a week ago.")).toBeVisible();
});

test("a reported problem is asked about, forwarded, and accepted in part: the plan has the refund", async ({
  browse,
  mayComplain,
}) => {
  // Of two who decide at once the second is told.
  mayComplain(/status of 409/);
  const customer = await browse("salma");
  const plan = await reportable(customer);
  const { cases } = apiOf(customer.context());
  const { id } = await cases.open.mutate({
    key: crypto.randomUUID(),
    planId: plan.id,
    kind: "faulty",
    minor: 1000,
    text: STORY,
    fileIds: [],
  });

  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/cases?list=shop");
  await agent.getByRole("link", { name: "سلمى حداد" }).click();
  await expect(agent.getByText(STORY)).toBeVisible();
  await expectNothing(agent, "a case");
  await act(agent, { name: "Ask the customer", text: "Which zip?", confirm: "Send question" });
  await expect(agent.getByText("With the customer, due")).toBeVisible();

  await cases.add.mutate({ id, key: crypto.randomUUID(), text: "The long one.", fileIds: [] });
  await expect(agent.getByText("For us, due")).toBeVisible();
  await expect(agent.getByText("The long one.")).toBeVisible();
  await act(agent, { name: "Forward to the shop", text: "The long zip.", confirm: "Forward" });
  await expect(agent.getByText("With the shop, due")).toBeVisible();

  const second = await browse("ruth", { size: phone });
  await second.goto(`/admin/cases/${id}`);
  await second.getByRole("button", { name: "Decline" }).click();
  await dialog(second).getByRole("textbox").fill("It was used.");
  await act(agent, { name: "Accept", text: "6.50", confirm: "Refund" });
  await expect(agent.getByText("Accepted", { exact: true })).toBeVisible();

  await dialog(second).getByRole("button", { name: "Decline case" }).click();
  await expect(dialog(second).getByRole("alert")).toContainText("closed in the meantime");
  await dialog(second).getByRole("button", { name: "Close" }).click();
  await expect(second.getByRole("button", { name: "Decline" })).toHaveCount(0);

  const { purchase } = await apiOf(customer.context()).plans.get.query({ id: plan.id });
  expect(purchase.refunds.map(({ amount }) => amount.minor)).toContain(650);
  await customer.goto(`/plans/${plan.id}`);
  await expect(customer.getByText(/6[.,]50/u).first()).toBeVisible();
});
