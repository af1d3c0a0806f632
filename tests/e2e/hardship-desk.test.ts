import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { answers, list, row, say } from "./support/chat.ts";
import { type Browse, desktop, expect, test } from "./support/test.ts";

const STORY = "I’m in hospital until January.";

const dialog = (page: Page) => page.getByRole("dialog");
const rowOf = (page: Page) => page.getByRole("link", { name: "Abigail Foster" });
const agree = (page: Page) => page.getByRole("button", { name: "Agree", exact: true });

/** At the customer's word, beside their chat. */
async function pauseAtTheDesk(agent: Page) {
  await agent.goto("/admin/desk");
  await list(agent, "Assistant").click();
  await row(agent, "Abigail Foster").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  await agent.getByRole("button", { name: "Pause payments" }).click();
  const confirm = dialog(agent).getByRole("button", { name: "Pause payments" });
  await expect(confirm).toBeDisabled();
  await dialog(agent).getByLabel("Reason").selectOption("illness");
  await dialog(agent).getByLabel("What the customer says").fill(STORY);
  await dialog(agent).getByLabel("What would help").selectOption("two_months");
  await expectNothing(agent, "the dialog at the desk");
  await confirm.dblclick();
  await expect(dialog(agent)).toContainText("Payments are paused.");
  await dialog(agent).getByRole("button", { name: "Close" }).last().click();
  await expect(agent.getByRole("button", { name: "Pause payments" })).toHaveCount(0);
  await expect(agent.getByText("Payments paused", { exact: true }).first()).toBeVisible();
}

/** Another relief than was asked for, which the customer has to have agreed to. */
async function agreeOnHalf(browse: Browse) {
  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/hardship");
  await rowOf(agent).click();
  await expect(agent.getByText(STORY)).toBeVisible();
  await expect(agent.getByLabel("Relief")).toHaveValue("two_months");
  await agent.getByLabel("Relief").selectOption("half");
  await expectNothing(agent, "a request");
  await agree(agent).click();
  const confirm = dialog(agent).getByRole("button", { name: "Agree", exact: true });
  await expect(confirm).toBeDisabled();
  await dialog(agent).getByLabel("Agreed with the customer").check();
  await dialog(agent).getByRole("textbox").fill("As discussed on the phone.");
  await confirm.click();
  await expect(dialog(agent)).toContainText("Agreed. The new dates are in force");
  await dialog(agent).getByRole("button", { name: "Close" }).last().click();
  await expect(agree(agent)).toHaveCount(0);
  return agent;
}

test("an agent pauses payments at the customer’s word; only a trained one decides what follows", async ({
  browse,
}) => {
  const customer = await browse("abigail");
  await customer.goto("/chat");
  await say(customer, "I have a question.");
  await expect(answers(customer)).toHaveCount(1);

  const untrained = await browse("marta", { size: desktop });
  await pauseAtTheDesk(untrained);
  await untrained.getByRole("link", { name: "Open hardship request" }).click();
  await expect(untrained.getByText("Only colleagues trained in hardship decide")).toBeVisible();
  await expect(agree(untrained)).toHaveCount(0);

  const trained = await agreeOnHalf(browse);
  await expect(untrained.getByText(/Decided by .*Grace Okonkwo/u)).toBeVisible();
  await trained.getByRole("link", { name: "All requests" }).click();
  await expect(trained.getByRole("button", { name: /^Waiting/u })).toBeVisible();
  await expect(rowOf(trained)).toHaveCount(0);
  await trained.getByRole("button", { name: "Ended" }).click();
  await expect(rowOf(trained)).toContainText("Half as much");

  const { running } = await apiOf(customer.context()).plans.overview.query();
  expect(running.every(({ pause }) => pause === null)).toBe(true);
});
