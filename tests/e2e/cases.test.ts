import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { people, type Person } from "./support/cast.ts";
import { stored } from "./support/database.ts";
import { overhang } from "./support/pages.ts";
import { expect, test } from "./support/test.ts";

const casesOf = (person: Person) =>
  stored<{ kind: string; end: string | null; files: number }>(
    `select c.kind, c.end, (select count(*)::int from stored_file f where f.case_id = c.id) as files
     from purchase_case c join person p on p.id = c.customer_id
     where p.email = $1 and c.opened_at > now() - interval '10 minutes'`,
    people[person],
  );

/** A plan of theirs that something is owed of, and nothing reported. */
async function reportable(page: Page) {
  const { plans } = apiOf(page.context());
  const { next, running, overdue } = await plans.overview.query();
  for (const plan of [next, ...running, ...overdue]) {
    const { id, report } = plan ? await plans.get.query({ id: plan.id }) : {};
    if (id && report && "most" in report) return id;
  }
  throw new Error("Nobody here has anything to report");
}

const status = (page: Page) => page.getByRole("region", { name: "Status" });
const activity = (page: Page) => page.getByRole("region", { name: "Activity" });

async function reportFault(page: Page) {
  await page.getByRole("link", { name: "Return or problem" }).click();
  const send = page.getByRole("button", { name: "Send report" });
  await send.click();
  await expect(page.getByText("Choose what’s wrong.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "I sent it back" })).toBeFocused();
  await expectNothing(page, "a report that says nothing yet");

  await page.getByRole("radio", { name: "It’s broken or faulty" }).check();
  await page.getByRole("radio", { name: "Part of it" }).check();
  await page.getByLabel("Amount in").fill("99999999");
  await expect(page.getByText(/^That’s more than what’s left/u)).toBeVisible();
  await page.getByLabel("Amount in").fill("5");
  await page.getByLabel("Describe it").fill("The zip came off.");
  await page.reload();
  await expect(page.getByLabel("Describe it")).toHaveValue("The zip came off.");
  await expect(page.getByLabel("Amount in")).toHaveValue("5");

  const buffer = await page.screenshot();
  await page
    .getByLabel("Add photos or files")
    .setInputFiles({ name: "zip.png", mimeType: "image/png", buffer });
  await expect(page.getByText(/^Ready to send/u)).toBeVisible();
  expect(await overhang(page)).toBe(0);
  await send.dblclick();
  await expect(page.getByText("We’ve received your report")).toBeVisible();
}

test("a broken item is reported once with its photo, and the plan is on hold until it is closed", async ({
  browse,
}) => {
  const page = await browse("harriet");
  const planId = await reportable(page);
  await page.goto(`/plans/${planId}`);
  await reportFault(page);
  expect(await casesOf("harriet")).toEqual([{ kind: "faulty", end: null, files: 1 }]);
  await expect(status(page)).toContainText("Your plan is on hold");
  await expect(activity(page).getByRole("link", { name: /zip\.jpg/u })).toBeVisible();
  await expect(page).toHaveTitle(/Broken or faulty/u);
  await expectNothing(page, "a new case");

  await status(page).getByRole("link", { name: "View the plan" }).click();
  await expect(page.getByText("On hold. Nothing is charged")).toBeVisible();
  await page.getByRole("link", { name: "Your open case" }).click();

  await page.getByRole("button", { name: "Add something" }).click();
  await page.getByLabel("What would you like to add?").fill("It was new.");
  await page.getByRole("button", { name: "Send", exact: true }).dblclick();
  await expect(activity(page).getByText("It was new.")).toHaveCount(1);

  await page.getByRole("button", { name: "It’s settled, close it" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Your payments go on.");
  await dialog.getByRole("button", { name: "Close the case" }).click();
  await expect(status(page)).toContainText("Your payments have resumed.");

  await page.getByRole("button", { name: "Open it again" }).click();
  await page.getByLabel("What’s still wrong?").fill("They never answered.");
  await page.getByRole("button", { name: "Open it again" }).click();
  await expect(status(page)).toContainText("We’re looking into it");
  await expect(activity(page).getByText("They never answered.")).toBeVisible();
});

test("what we ask is on the first page, and its answer gives the turn back to us", async ({
  browse,
}) => {
  const page = await browse("jamal");
  const { cases } = apiOf(page.context());
  const asked = { key: randomUUID(), kind: "sent_back" as const, minor: 500, fileIds: [] };
  const { id } = await cases.open.mutate({
    ...asked,
    planId: await reportable(page),
    text: "Sent back on Monday.",
  });
  await page.goto("/");
  const staff = apiOf((await browse("grace")).context());
  await staff.cases.ask.mutate({ id, key: randomUUID(), text: "What is the tracking number?" });
  await page.getByRole("link", { name: "Answer now" }).click();
  await expectNothing(page, "a question");
  await page.getByLabel("Your answer").fill("It is 1Z 999.");
  await page.getByRole("button", { name: "Send answer" }).click();
  await expect(status(page)).toContainText("We’re looking into it");
  await expect(activity(page).getByText("It is 1Z 999.")).toBeVisible();
  await expect(page.getByLabel("Your answer")).toBeHidden();
});
