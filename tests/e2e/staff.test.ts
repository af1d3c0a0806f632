import type { Page } from "@playwright/test";
import { bubblesOf, isNext, list, log, reply, row } from "./support/chat.ts";
import { signInAnew } from "./support/sign-in.ts";
import { type Browse, desktop, expect, phone, test } from "./support/test.ts";

const NILS = { name: "Nils Holm", email: "nils@kindline.example" };

const rowOf = (page: Page, name: string) => page.getByRole("listitem", { name });

async function choose(page: Page, name: string, action: string) {
  await rowOf(page, name)
    .getByRole("button", { name: /Actions for/ })
    .click();
  await page.getByRole("menuitem", { name: action }).click();
}

async function invite(page: Page) {
  await page.goto("/admin/people");
  await page.getByRole("button", { name: "Invite a colleague" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite a colleague" });
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await expect(dialog.getByText("Enter a name.")).toBeVisible();
  await expect(dialog.getByLabel("Name", { exact: true })).toBeFocused();
  await dialog.getByLabel("Name", { exact: true }).fill(NILS.name);
  await dialog.getByLabel("Email address").fill(NILS.email);
  await dialog.getByLabel("Payments").check();
  await dialog.getByLabel("Swedish").check();
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await expect(dialog).toBeHidden();
}

/** As anybody reads it in the demo, the newest first. */
async function letterToNils(page: Page, subject: RegExp) {
  await page.goto("/mail");
  const letters = page.getByRole("listitem").filter({ hasText: subject });
  return letters.filter({ hasText: NILS.email }).first();
}

/** The invitation leads to the sign-in, and a code from there to the desk. */
async function signInAsNils(browse: Browse) {
  const page = await browse(null, { size: desktop });
  const invitation = await letterToNils(page, /Samir Haddad invited you/);
  await invitation.getByRole("link").click();
  await page.getByLabel("Email address").fill(NILS.email);
  await page.getByRole("button", { name: "Email me a code" }).click();
  await expect(page.getByRole("heading", { name: "Enter your code" })).toBeVisible();
  const mail = await page.context().newPage();
  const letter = await (await letterToNils(mail, /is your sign-in code/)).innerText();
  await mail.close();
  const [, first = "", second = ""] = /(\d{4}) (\d{4})/.exec(letter) ?? [];
  await page.getByLabel("Code from the email").fill(`${first}${second}`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/admin\/desk/);
  return page;
}

test("somebody who is invited signs in and helps; deactivated, they are out of the open desk at once", async ({
  browse,
  mayComplain,
}) => {
  // What the desk asked for in the moment when the door closed.
  mayComplain(/status of 401/);
  const admin = await browse("samir", { size: desktop });
  // Closing an account asks whoever signed in long ago for a code; session.test.ts tells that story.
  await signInAnew(admin.context(), "samir");
  await invite(admin);
  await expect(rowOf(admin, NILS.name)).toContainText("Invited");
  await expect(rowOf(admin, NILS.name)).toContainText("Swedish");

  const customer = await browse("johan");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  const nils = await signInAsNils(browse);
  await list(nils, "Queue").click();
  await row(nils, "Johan Åkesson").click();
  await nils.getByRole("button", { name: "Take over" }).click();
  await reply(nils, "Johan Åkesson", "Hej Johan, Nils here.");
  await expect(bubblesOf(customer, NILS.name)).toContainText("Nils here.");

  await admin.goto("/admin/people?query=nils");
  await expect(rowOf(admin, NILS.name)).toContainText("1 conversation");
  await choose(admin, NILS.name, "Deactivate");
  const dialog = admin.getByRole("dialog", { name: /Deactivate/ });
  await expect(dialog).toContainText("Their conversation goes to the front of the queue");
  await dialog.getByRole("button", { name: "Deactivate" }).click();

  await expect(nils).toHaveURL(/\/sign-in/, { timeout: 5_000 });
  await expect(log(customer).getByText(/Nils Holm.* had to leave/)).toBeVisible();
  await expect(isNext(customer)).toBeVisible();
  await expect(rowOf(admin, NILS.name)).toContainText("Deactivated");
});

test("an admin reaches all nineteen places on a phone, and changes what a colleague can help with", async ({
  browse,
}) => {
  const admin = await browse("samir", { size: phone });
  await admin.goto("/admin/desk");
  const places = admin.getByRole("navigation", { name: "Menu" });
  await places.getByRole("button", { name: "Desk" }).click();
  await expect(admin.getByRole("menuitem")).toHaveCount(19);
  await admin.getByRole("menuitem", { name: "People" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("People");

  await choose(admin, "Ruth Adler", "Skills and languages");
  const dialog = admin.getByRole("dialog", { name: /Skills and languages for .*Ruth Adler/ });
  await dialog.getByLabel("German").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(rowOf(admin, "Ruth Adler")).toContainText("German");
  await choose(admin, "Ruth Adler", "Skills and languages");
  await dialog.getByLabel("German").uncheck();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(rowOf(admin, "Ruth Adler")).not.toContainText("German");
});

test("pages of those who look after everything do not exist for others", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/status of 404/);
  const [agent, supervisor] = [await browse("grace"), await browse("ruth")];
  for (const path of [
    "/admin/desks",
    "/admin/assistant",
    "/admin/people",
    "/admin/rules",
    "/admin/connections",
    "/admin/audit",
  ])
    expect((await agent.goto(path))?.status(), path).toBe(404);
  for (const path of ["/admin/people", "/admin/rules", "/admin/connections", "/admin/audit"])
    expect((await supervisor.goto(path))?.status(), path).toBe(404);
  expect((await supervisor.goto("/admin/desks"))?.status()).toBe(200);
});
