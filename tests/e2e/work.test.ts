import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { type Browse, desktop, expect, phone, test } from "./support/test.ts";

/** Whether anybody can apply is the admin's to say. */
async function takeApplications(browse: Browse) {
  const admin = await browse("samir", { size: desktop });
  const { applications } = apiOf(admin.context());
  const { isOpen, version } = await applications.rules.query();
  if (!isOpen) await applications.setRules.mutate({ isOpen: true, version });
  return admin;
}

async function fill(page: Page, email: string, name = "Noor Haddad") {
  await page.getByLabel("Full name").fill(name);
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("checkbox", { name: "English" }).check();
  await page.getByLabel("What you do now").fill("I study law");
  await page.getByLabel("Hours a week you’d like to work").fill("12");
  await page.getByLabel("Why you’d be good at this").fill("I like to explain things.");
}

async function send(page: Page) {
  await page.getByRole("button", { name: "Continue" }).click();
  // The demo fills in the code that it has mailed.
  await expect(page.getByRole("textbox", { name: /code/i })).toHaveValue(/\d{4} \d{4}/);
  await page.getByRole("button", { name: "Send application" }).click();
  await expect(page).toHaveURL(/\/work\/[\da-f-]{36}\./);
}

test("what an applicant has typed outlives a reload, another language and the code; sent, it is gone", async ({
  browse,
}) => {
  await takeApplications(browse);
  const page = await browse(null, { size: phone });
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Work with us" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Work with us" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Talk to a person" })).toHaveCount(0);

  await fill(page, "noor.haddad@example.net");
  await page.reload();
  await expect(page.getByLabel("What you do now")).toHaveValue("I study law");
  await page.getByRole("button", { name: "Language and appearance" }).click();
  await page.getByRole("menuitemradio", { name: "Deutsch" }).click();
  await expect(page.getByLabel("Vor- und Nachname")).toHaveValue("Noor Haddad");
  await page.getByRole("button", { name: "Sprache und Darstellung" }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Confirm your email address" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Confirm your email address" })).toBeVisible();
  await page.getByRole("button", { name: "Change my details" }).click();
  await expect(page.getByLabel("Email address")).toHaveValue("noor.haddad@example.net");
  await send(page);

  await page.getByRole("radio").nth(2).check({ force: true });
  await page.getByLabel("And here: what would you write?").fill("I would call the shop.");
  await page.reload();
  await expect(page.getByLabel("And here: what would you write?")).toHaveValue(
    "I would call the shop.",
  );
  await expect(page.getByRole("radio").nth(2)).toBeChecked();

  await page.getByRole("link", { name: "About the work" }).click();
  await expect(page.getByLabel("Full name")).toHaveValue("");
  await fill(page, "noor.haddad@example.net");
  await send(page);
  await expect(page.getByText(/You applied on .* already/)).toBeVisible();

  await page.goto(page.url().replace(/.(\?.*)?$/, ""));
  await expect(page.getByText("This link isn’t complete, or isn’t valid")).toBeVisible();
});

test("a decline is on the page at once, and the applicant reads when they can apply again", async ({
  browse,
  mayComplain,
}) => {
  // What was declined is not sent once more.
  mayComplain(/status of 409/);
  const admin = await takeApplications(browse);
  const page = await browse(null, { size: phone });
  await page.goto("/work");
  await fill(page, "mia.rossi@example.net", "Mia Rossi");
  await send(page);

  await admin.goto("/admin/applications");
  await admin.getByRole("link", { name: /Mia Rossi/ }).click();
  await expect(admin.getByRole("button", { name: "Invite", exact: true })).toBeVisible();
  // What is asked for again never comes: the answer itself is enough.
  await admin.route(/applications\.get/, () => {});
  await admin.getByRole("button", { name: "Decline" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Decline application" }).click();
  await expect(admin.getByText("Application declined.")).toBeVisible();
  await expect(admin.getByRole("button", { name: "Invite", exact: true })).toHaveCount(0);

  await page.goto("/work");
  await fill(page, "mia.rossi@example.net", "Mia Rossi");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("textbox", { name: /code/i })).toHaveValue(/\d{4} \d{4}/);
  await page.getByRole("button", { name: "Send application" }).click();
  await expect(page.getByText(/You can apply again after/)).toBeVisible();
});
