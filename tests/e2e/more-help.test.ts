import { apiOf } from "./support/api.ts";
import {
  answers,
  bubblesOf,
  isNext,
  list,
  log,
  personButton,
  reply,
  row,
  say,
} from "./support/chat.ts";
import { eventsOf } from "./support/database.ts";
import { desktop, expect, test } from "./support/test.ts";

test("resolved and not solved: the customer goes on with the same person, who sees what was read", async ({
  browse,
}) => {
  const customer = await browse("katharina");
  const agent = await browse("grace", { size: desktop });
  await apiOf(agent.context()).desk.setAvailable.mutate({ available: true });
  await customer.goto("/chat");
  await personButton(customer).click();
  await expect(isNext(customer)).toBeVisible();
  await agent.goto("/admin/desk");
  await list(agent, "Queue").click();
  await row(agent, "Katharina Wolf").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  await reply(agent, "Katharina Wolf", "It is on its way.");
  await expect(bubblesOf(customer, "Grace Okonkwo")).toContainText("It is on its way.");
  await expect(log(agent).getByText("Read", { exact: true })).toBeVisible();

  await agent.getByRole("button", { name: "Resolve" }).click();
  await customer.getByRole("button", { name: "Get more help" }).click();
  await expect(log(customer).getByText(/You asked for more help\. .?Grace Okonkwo/)).toBeVisible();
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText(/Grace Okonkwo/);
  await expect(log(agent).getByText(/Came back: not solved\. Assigned to .?Grace/)).toBeVisible();
  await list(agent, "Assigned to me").click();
  await expect(row(agent, "Katharina Wolf")).toContainText("Not solved");
  await reply(agent, "Katharina Wolf", "What is missing?");
  await expect(row(agent, "Katharina Wolf")).not.toContainText("Not solved");
  await expect(bubblesOf(customer, "Grace Okonkwo").last()).toContainText("What is missing?");

  await agent.getByRole("button", { name: "Resolve" }).click();
  await expect(customer.getByPlaceholder(/Write to .?Grace Okonkwo.? again/)).toBeVisible();
  await apiOf(agent.context()).desk.setAvailable.mutate({ available: false });
  await say(customer, "Not solved, I need more help");
  await expect(isNext(customer)).toBeVisible();
  await expect(answers(customer)).toHaveCount(0);
  expect((await eventsOf("katharina")).slice(-3).map(({ kind }) => kind)).toEqual([
    "reopened",
    "human_requested",
    "message",
  ]);
});
