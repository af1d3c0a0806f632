import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { unzip } from "#tests/support/unzip.ts";
import { people } from "./support/cast.ts";
import { answers, say } from "./support/chat.ts";
import { expectNothing } from "./support/axe.ts";
import { stored } from "./support/database.ts";
import { desktop, expect, test } from "./support/test.ts";

/** They signed in a while ago. */
const forgetProof = (email: string) =>
  stored(
    `update session set proven_at = now() - interval '1 hour', created_at = now() - interval '1 hour'
     where person_id = (select id from person where email = $1)`,
    email,
  );

/** In the demo the code stands there already. */
async function prove(page: Page) {
  const dialog = page.getByRole("dialog", { name: "Confirm it’s you" });
  await expect(dialog.getByLabel("Code from the email")).toHaveValue(/\d{4} ?\d{4}/u);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog).toBeHidden();
}

test("a customer sees who looked, and takes a copy of everything with them", async ({
  browse,
  mayComplain,
}) => {
  // Until the customer has proved that it is them.
  mayComplain(/412/u);
  const page = await browse("hazel");
  await page.goto("/chat");
  await say(page, "How do I move a due date?");
  await expect(answers(page).first()).toBeVisible();
  const [talk] = await stored<{ id: string }>(
    `select c.id from conversation c join person p on p.id = customer_id
     where p.email = $1 and closed_at is null`,
    people.hazel,
  );
  const agent = await browse("grace", { size: desktop });
  await agent.goto(`/admin/conversations/${talk?.id}`);
  await expect(agent.getByRole("heading", { name: "Hazel Whitmore" }).first()).toBeVisible();

  await page.goto("/account");
  await page.getByRole("link", { name: /^Your data/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your data");
  const looked = page.getByRole("region", { name: "Who looked at your data" });
  await expect(looked.getByText("Grace", { exact: true }).first()).toBeVisible();
  await expect(looked.getByText(/your conversation and plans/iu).first()).toBeVisible();
  await expectNothing(page, "my data");

  await forgetProof(people.hazel);
  await page.getByRole("button", { name: "Get a copy" }).click();
  await prove(page);
  await page.reload();
  const link = page.getByRole("link", { name: "Download ZIP" });
  await expect(link).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const files = unzip(await readFile(await download.path()));
  expect([...files.keys()].slice(0, 2)).toEqual(["data.json", "data.html"]);
  expect(JSON.parse(files.get("data.json")?.toString() ?? "").person.email).toBe(people.hazel);
  expect(files.get("data.html")?.toString()).toContain("Hazel Whitmore");
  await expect(page.getByText(/You can get another copy/u)).toBeVisible();
});

test("closing says what stands in the way, takes two weeks, and can be undone on every page", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/412/u);
  const page = await browse("hazel", { size: desktop });
  await page.goto("/account/data/close");
  const obstacles = page.getByRole("region", { name: "This needs to be settled first" });
  await expect(obstacles.getByText(/still to pay/u).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Close my account" })).toBeHidden();
  await expectNothing(page, "what stands in the way");
  await obstacles.getByRole("link", { name: "See plan" }).first().click();
  await expect(page).toHaveURL(/\/plans\//u);

  await settleAll(people.hazel);
  await page.goto("/account/data/close");
  const close = page.getByRole("button", { name: "Close my account" });
  await expect(close).toBeDisabled();
  await page.getByLabel("I understand what is erased and what stays").check();
  await forgetProof(people.hazel);
  await close.click();
  await prove(page);
  await expect(page.getByText(/Your account closes on/u).first()).toBeVisible();
  await expectNothing(page, "closing");

  await page.goto("/");
  await page.getByRole("button", { name: "Keep my account" }).click();
  await expect(page.getByText("Your account stays open", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep my account" })).toBeHidden();
});

async function settleAll(email: string) {
  const own = `customer_id = (select id from person where email = $1)`;
  await stored(
    `update plan set cancelled_at = now() where ${own} and settled_at is null and cancelled_at is null`,
    email,
  );
  await stored(
    `update purchase_case set ended_at = now(), "end" = 'withdrawn' where ${own} and ended_at is null`,
    email,
  );
  await stored(
    `update payout set sent_at = now(), arrived_at = now() where ${own} and arrived_at is null`,
    email,
  );
  await stored(
    `update callback set ended_at = now(), "end" = 'cancelled' where ${own} and ended_at is null`,
    email,
  );
}
