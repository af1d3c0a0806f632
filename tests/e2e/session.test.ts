import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { people, type Person } from "./support/cast.ts";
import { isNext, list, reply, row, say } from "./support/chat.ts";
import { stored } from "./support/database.ts";
import { codeMailedTo, signInAnew, speak } from "./support/sign-in.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const REFUSED = /status of 4\d\d/;

/** All their sessions look as if so much time had passed. */
const pass = (person: Person, column: "seen_at" | "proven_at" | "expires_at", time: string) =>
  stored(
    `update session set created_at = least(created_at, now() - interval '1 day'),
       ${column} = ${column} - $2::interval
     where person_id = (select id from person where email = $1)`,
    people[person],
    time,
  );

async function signInAsJonas(page: Page) {
  await signInAnew(page.context(), "jonas");
  await speak(page.context(), "en");
}

/** Looked at again after a while, the tab asks how much longer the session lasts. */
const comeBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

/** Takes the server's first answer to that procedure, and gives it to the page only when told. */
async function holdFirst(page: Page, procedure: string) {
  const [taken, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route(
    (url) => url.pathname.includes(procedure),
    async (route) => {
      const response = await route.fetch();
      taken.resolve();
      await release.promise;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  const answer = async () => {
    const heard = page.waitForResponse((response) => response.url().includes(procedure));
    release.resolve();
    await heard;
  };
  return { isTaken: taken.promise, answer };
}

for (const [place, path, size] of [
  ["the desk", "/admin/desk", desktop],
  ["the calls, on a phone", "/admin/callbacks", phone],
] as const) {
  test(`before an idle session of staff ends, ${place} asks, and a click keeps it`, async ({
    browse,
  }) => {
    const agent = await browse(null, { size });
    await signInAsJonas(agent);
    await agent.goto(path);
    await expect(agent.getByRole("heading", { level: 1 }).first()).toBeAttached();
    await pass("jonas", "seen_at", "28 minutes 30 seconds");
    await comeBack(agent);

    const dialog = agent.getByRole("dialog", { name: "Are you still there?" });
    await expect(dialog).toContainText(
      /You’ll be signed out in \d+ seconds\. Your drafts are saved\./,
    );
    await expect(dialog.getByRole("button", { name: "Stay signed in" })).toBeFocused();
    await agent.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    expect((await apiOf(agent.context()).sessions.ending.query()).idleSeconds).toBeGreaterThan(
      1700,
    );
  });
}

test("after the end of an idle session the agent signs in, is on the same page, and finds the draft", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(REFUSED);
  const customer = await browse("emre");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  const agent = await browse(null, { size: desktop });
  await signInAsJonas(agent);
  await agent.goto("/admin/desk");
  await list(agent, "Queue").click();
  await row(agent, "Emre").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  await reply(agent, "Emre", "Hello Emre.");
  await expect(customer.getByText("Hello Emre.").first()).toBeVisible();
  await agent.getByLabel(/^Reply to Emre/).fill("Half a sent");
  const address = agent.url();

  await pass("jonas", "seen_at", "31 minutes");
  await expect(agent).toHaveURL(/\/sign-in\?from=/, { timeout: 20_000 });
  await agent.getByLabel("Email address").fill(people.jonas);
  await agent.getByRole("button", { name: "Email me a code" }).click();
  await expect(agent.getByRole("heading", { name: "Enter your code" })).toBeVisible();
  await agent
    .getByLabel("Code from the email")
    .fill(await codeMailedTo(apiOf(agent.context()), "jonas"));
  await agent.getByRole("button", { name: "Sign in" }).click();
  await expect(agent).toHaveURL(address);
  await expect(agent.getByLabel(/^Reply to Emre/)).toHaveValue("Half a sent");
  await say(customer, "Thanks.");
});

test("after twelve hours nothing prolongs a session, and the page says so before", async ({
  browse,
  mayComplain,
}) => {
  // The sign of life may be on its way when the session ends.
  mayComplain(/status of 401/);
  const agent = await browse(null, { size: desktop });
  await signInAsJonas(agent);
  const firstLook = await holdFirst(agent, "sessions.ending");
  await agent.goto("/admin/feedback");
  await firstLook.isTaken;
  await pass("jonas", "expires_at", "11 hours 58 minutes 30 seconds");
  await comeBack(agent);
  const dialog = agent.getByRole("dialog", { name: "Time to sign in again" });
  await expect(dialog).toContainText("For your security, you sign in again every 12 hours.");
  await firstLook.answer();
  await expect(dialog.getByRole("button", { name: "Sign in again" })).toBeFocused();
  await dialog.getByRole("button", { name: "Sign in again" }).click();
  await expect(agent).toHaveURL(/\/sign-in\?from=%2Fadmin%2Ffeedback/);
});

test("closing a colleague's account asks for a code first, and goes on by itself", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(REFUSED);
  const admin = await browse(null, { size: desktop });
  await signInAnew(admin.context(), "samir");
  await speak(admin.context(), "en");
  await pass("samir", "proven_at", "16 minutes");
  await admin.goto("/admin/people?query=grace");
  const deactivate = async () => {
    await admin.getByRole("button", { name: /Grace/ }).click();
    await admin.getByRole("menuitem", { name: "Deactivate" }).click();
    await admin
      .getByRole("dialog", { name: /Deactivate/ })
      .getByRole("button", { name: "Deactivate" })
      .click();
  };
  await deactivate();
  const dialog = admin.getByRole("dialog", { name: "Confirm it’s you" });
  await expect(dialog.getByLabel("Code from the email")).toBeFocused();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(
    admin.getByText("Confirm it’s you with the code we emailed, then try again."),
  ).toBeVisible();
  expect(await activeGraces()).toBe(1);
  await admin
    .getByRole("dialog", { name: /Deactivate/ })
    .getByRole("button", { name: "Deactivate" })
    .click();

  await expect(dialog.getByLabel("Code from the email")).toHaveValue(/\d{4} \d{4}/);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(activeGraces).toBe(0);
  await stored("update person set deactivated_at = null where email = $1", people.grace);
  // Whoever leaves loses their shifts; others here need hers.
  await stored(
    `update shift set cancelled_at = null
     where agent_id = (select id from person where email = $1) and cancelled_at > now() - interval '1 minute'`,
    people.grace,
  );
});

const activeGraces = async () =>
  (await stored("select 1 from person where email = $1 and deactivated_at is null", people.grace))
    .length;
