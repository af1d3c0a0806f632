import { expectNothing } from "./support/axe.ts";
import { bubblesOf, isNext, row } from "./support/chat.ts";
import { desktop, expect, test } from "./support/test.ts";

test("at the desk a saved reply is shown filled in, taken back, and never sent as its shortcut", async ({
  browse,
}) => {
  const customer = await browse("hannah");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await row(agent, "Hannah Brandt").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  const field = agent.getByLabel("Reply to Hannah Brandt");

  await field.fill("/zzzqq");
  await expect(agent.getByText("No saved reply found")).toBeVisible();
  await field.press("Enter");
  await expect(agent.getByText(/^Not sent: .*\/zzzqq/u)).toBeVisible();
  await expect(field).toHaveValue("/zzzqq");
  await expectNothing(agent, "a shortcut that is none");
  await field.fill("");
  await expect(agent.getByText(/^Not sent/u)).toHaveCount(0);

  await field.pressSequentially("/hello");
  const offer = agent.getByRole("option", { name: /Greeting/u });
  await expect(offer).toContainText("Hannah, this is Grace");
  await expectNothing(agent, "saved replies");
  await field.press("Enter");
  await expect(field).toHaveValue(/^Hi Hannah, this is Grace/u);
  await field.press("Control+z");
  await expect(field).toHaveValue("/hello");

  await field.fill("/zzzqq is what my list says");
  await field.press("Enter");
  await expect(agent.getByText(/^Not sent yet: it begins with .*\/zzzqq/u)).toBeVisible();
  await field.press("Enter");
  await expect(bubblesOf(customer, "Grace Okonkwo")).toContainText("/zzzqq is what my list says");
});

test("a new reply says at its fields what is missing, and is in view once it is there", async ({
  browse,
}) => {
  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/replies");
  await agent.getByRole("button", { name: "New saved reply" }).click();
  const form = agent.getByRole("dialog", { name: "New saved reply" });
  await form.getByRole("button", { name: "Add" }).click();
  for (const said of ["Enter a title.", "Enter a shortcut.", "Write it in at least one language."])
    await expect(form.getByText(said)).toBeVisible();
  await expect(form.getByLabel("Title", { exact: true })).toBeFocused();
  await expectNothing(agent, "what is missing of a saved reply");
  await form.getByLabel("Title", { exact: true }).fill("My own words");
  await form.getByLabel("Shortcut").fill("mywords");
  await form.getByLabel(/^Text in English/u).fill("Thank you, {{customer}}.");
  await form.getByRole("button", { name: "Add" }).click();
  await expect(agent.getByText("Saved reply added").first()).toBeVisible();
  await expect(agent.getByText("My own words")).toBeVisible();
  await expect(agent).toHaveURL(/list=own/u);
});
