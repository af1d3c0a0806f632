import { apiOf } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { desktop, expect, test } from "./support/test.ts";

const REFERENCE = "Transfer 4711-0815";

test("what a card sends back is told to its customer, sent by hand, and followed by both", async ({
  browse,
}) => {
  test.slow();
  const customer = await browse("mariam", { language: "en" });
  await customer.goto("/");
  await expect(customer.getByText(/couldn’t go back to your card/)).toBeVisible();
  await customer.getByRole("link", { name: "See the refund" }).click();
  const card = customer.getByRole("region", { name: /Refund from .*Saffron Souk/ });
  await expect(card.getByText("Couldn’t be sent")).toBeVisible();
  await expect(card.getByRole("link", { name: "Talk to a person" })).toBeVisible();
  await expectNothing(customer, "a refund that a card could not take");
  const plan = customer.url();

  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/refunds");
  const rowOf = (page: typeof agent) => page.getByRole("listitem").filter({ hasText: "مريم" });
  await expect(rowOf(agent)).toContainText("Saffron Souk");
  await expect(agent.getByRole("button", { name: "Mark as sent" })).toHaveCount(0);

  const supervisor = await browse("ruth", { size: desktop });
  await supervisor.goto("/admin/refunds");
  await rowOf(supervisor).getByRole("button", { name: "Mark as sent" }).click();
  const dialog = supervisor.getByRole("dialog");
  const confirm = dialog.getByRole("button", { name: "It has been sent" });
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel("Reference of the transfer").fill(REFERENCE);
  await expectNothing(supervisor, "the dialog of what is sent by hand");
  await confirm.dblclick();
  await expect(dialog).toContainText("Marked as sent");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(rowOf(supervisor)).toHaveCount(0);
  await supervisor.getByRole("button", { name: /On their way/ }).click();
  await expect(rowOf(supervisor)).toContainText(REFERENCE);
  // The colleague’s list has followed.
  await expect(rowOf(agent)).toHaveCount(0);

  await expect(card.getByText("comes back to you another way")).toBeVisible();
  await expect(card.getByText(REFERENCE)).toBeVisible();
  await customer.goto("/cases");
  await expect(customer.getByRole("link", { name: /Refund of .* Saffron Souk/ })).toContainText(
    "On its way",
  );
  await customer.goto("/");
  await expect(customer.getByText(/couldn’t go back to your card/)).toHaveCount(0);
  const { purchase } = await apiOf(customer.context()).plans.get.query({
    id: plan.split("/").at(-1)?.split("#")[0] ?? "",
  });
  expect(purchase.refunds[0]).toMatchObject({ state: "sent" });
});
