import { apiOf } from "./support/api.ts";
import { people } from "./support/cast.ts";
import { shown } from "./support/chat.ts";
import { list, pane, row, tell } from "./support/feedback.ts";
import { escapeFrom } from "./support/pages.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

test("several are chosen, taken and set by keyboard alone, and their customer hears of it", async ({
  browse,
}) => {
  const customer = await browse("katharina");
  // A second attempt does not find what the first has told.
  const story = `Story ${Date.now()}`;
  const texts = [`${story} one`, `${story} two`, `${story} three`];
  for (const text of texts) await tell(customer, "Problem", text);
  const subjects = async () =>
    (await apiOf(customer.context()).mail.list.query({ to: people.katharina })).map(
      ({ subject }) => subject,
    );
  const working = async () =>
    (await subjects()).filter((subject) => subject === "We’re working on your feedback").length;
  const before = await working();

  const agent = await browse("ruth", { size: desktop });
  await agent.goto("/admin/feedback");
  await expect(row(agent, `${story} three`)).toBeVisible();
  await agent.keyboard.press("/");
  await agent.keyboard.type(story.toLowerCase());
  await expect(list(agent).getByRole("listitem")).toHaveCount(3);
  await expect(agent).toHaveURL(/query=story\+/);
  await agent.keyboard.press("Escape");

  for (const key of ["j", "x", "j", "x"]) await agent.keyboard.press(key);
  await expect(agent.getByText("2 selected")).toBeVisible();
  await expect(agent.getByText("A status change sends 2 emails to customers")).toBeVisible();
  await agent.keyboard.press("a");
  await expect(shown(agent, /^2 items assigned to .?Ruth Adler/)).toBeVisible();
  for (const key of ["x", "k", "x", "3"]) await agent.keyboard.press(key);
  await expect(shown(agent, /^2 items set to “In progress”/)).toBeVisible();
  await expect(list(agent).getByRole("listitem")).toHaveCount(1);

  await expect(row(agent, `${story} one`)).toBeFocused();
  await agent.keyboard.press("Enter");
  await expect(pane(agent, "Katharina Wolf")).toBeVisible();
  await agent.keyboard.press("r");
  await expect(agent.getByLabel("Reply to Katharina Wolf")).toBeFocused();
  await agent.keyboard.type("We look into it.");
  await agent.keyboard.press("Control+Enter");
  await expect(pane(agent, "Katharina Wolf").getByRole("article")).toContainText("We look into it");
  await agent.keyboard.press("Escape");
  await agent.keyboard.press("?");
  const help = agent.getByRole("dialog", { name: "Keyboard shortcuts" });
  await escapeFrom(help);
  await agent.keyboard.press("u");
  await expect(pane(agent, "Katharina Wolf")).toBeHidden();

  // Ten seconds are left to undo it.
  const soon = { timeout: 30_000 };
  await expect.poll(working, soon).toBe(before + 2);
  await expect.poll(subjects, soon).toContain("Ruth Adler replied to your feedback");
});

test("a search that finds nothing leaves nothing else open, and the way back does", async ({
  browse,
}) => {
  const customer = await browse("daniel");
  await tell(customer, "Idea", "Dark invoices, please");
  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/feedback");
  await row(agent, "Dark invoices").click();
  await expect(pane(agent, "Daniel Okafor")).toBeVisible();

  await agent.getByRole("searchbox").fill("nothing like that");
  await expect(agent.getByText("No results for “nothing like that”")).toBeVisible();
  await expect(pane(agent, "Daniel Okafor")).toBeHidden();
  await expect(agent.getByText("No feedback selected")).toBeVisible();
  await agent.getByRole("button", { name: "Clear filters" }).click();
  await expect(pane(agent, "Daniel Okafor")).toBeVisible();
});

test("a link leads to the same view, back leads to the one before, and the view can be downloaded", async ({
  browse,
}) => {
  const customer = await browse("lukas");
  await tell(customer, "Praise", "=cmd|' /C calc'!A0 was praised");
  const agent = await browse("jonas", { size: desktop });
  await agent.goto("/admin/feedback");
  await agent.getByRole("button", { name: "Filter" }).click();
  await agent.getByLabel("Type", { exact: true }).selectOption("Praise");
  await list(agent).getByRole("button", { name: /^All/ }).click();
  await agent.getByLabel("Search feedback").fill("Lukas Vogt");
  await expect(row(agent, "was praised")).toBeVisible();
  await expect(agent).toHaveURL(/query=Lukas/);

  const link = await browse("jonas", { size: desktop });
  await link.goto(agent.url());
  await expect(row(link, "was praised")).toBeVisible();
  await expect(link.getByLabel("Type", { exact: true })).toHaveValue("praise");
  await expect(link.getByLabel("Search feedback")).toHaveValue("Lukas Vogt");
  await expect(list(link).getByRole("button", { name: /^All/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  const [download] = await Promise.all([
    agent.waitForEvent("download"),
    agent.getByRole("button", { name: "Export CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^feedback-\d{4}-\d\d-\d\d\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString()).toContain(`"'=cmd|' /C calc'!A0 was praised"`);

  await row(agent, "was praised").click();
  await expect(pane(agent, "Lukas Vogt")).toBeVisible();
  await agent.goBack();
  await expect(pane(agent, "Lukas Vogt")).toBeHidden();
  await agent.goBack();
  await expect(agent.getByLabel("Search feedback")).toHaveValue("");
  await agent.goBack();
  await agent.goBack();
  await expect(agent.getByLabel("Type", { exact: true })).toHaveValue("");
});

test("on a phone the list and what is open are shown one at a time", async ({ browse }) => {
  const customer = await browse("lukas");
  await tell(customer, "Idea", "A story for the phone");
  const agent = await browse("jonas", { size: phone });
  await agent.goto("/admin/feedback");
  await row(agent, "A story for the phone").click();
  await expect(pane(agent, "Lukas Vogt")).toBeVisible();
  await expect(list(agent)).toBeHidden();
  await agent.getByRole("button", { name: "Back to list" }).click();
  await expect(list(agent)).toBeVisible();

  await agent.goto("/admin/feedback/nothing-here");
  await expect(agent.getByRole("heading", { name: "Feedback not found" })).toBeVisible();
});
