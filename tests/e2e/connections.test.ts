import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { findPort } from "#server/boot/port.ts";
import { origin } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { stored } from "./support/database.ts";
import { type Browse, desktop, expect, phone, test } from "./support/test.ts";

const SCRIPT = join(import.meta.dirname, "../../docs/connect/connect.mjs");

/** The very script that docs/connect.md tells companies to run. */
async function connect(env: Record<string, string>) {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [SCRIPT, origin()], {
    env: { ...process.env, ...env },
  });
  return stdout;
}

const made = (page: Page) => page.getByRole("dialog");
const shown = (page: Page, name: string) =>
  made(page).getByRole("textbox", { name, exact: true }).inputValue();

async function openConnections(browse: Browse, size = desktop) {
  const admin = await browse("samir", { size });
  await admin.goto("/admin/connections");
  return admin;
}

async function createKey(admin: Page, name: string) {
  await admin.getByRole("button", { name: "Create key" }).click();
  await made(admin).getByRole("button", { name: "Create key" }).click();
  await expect(made(admin).getByText("Enter a name.")).toBeVisible();
  await made(admin).getByLabel("Name").fill(name);
  await made(admin).getByRole("button", { name: "Create key" }).click();
  await expect(made(admin)).toContainText(`Key for`);
  const key = {
    KINDLINE_KEY: await shown(admin, "Key ID"),
    KINDLINE_SECRET: await shown(admin, "Secret"),
  };
  await made(admin).getByRole("button", { name: "Done" }).click();
  return key;
}

async function addWebhook(admin: Page, url: string) {
  await admin.getByRole("button", { name: "Add webhook" }).click();
  await made(admin).getByLabel("Address").fill(url);
  await made(admin).getByRole("button", { name: "Add webhook" }).click();
  await expect(made(admin)).toContainText("Webhook added");
  const secret = await shown(admin, "Secret");
  await made(admin).getByRole("button", { name: "Done" }).click();
  return secret;
}

const deliveries = (page: Page) =>
  page.getByRole("region", { name: "Deliveries" }).getByRole("listitem");

test("a company connects as its guide says: told, booked once, heard, and refused once the key is revoked", async ({
  browse,
}) => {
  const admin = await openConnections(browse);
  const key = await createKey(admin, "Billing of the guide");
  const WEBHOOK_PORT = String(await findPort("127.0.0.1", 0));
  const url = `http://localhost:${WEBHOOK_PORT}/kindline`;
  const WEBHOOK_SECRET = await addWebhook(admin, url);

  const said = await connect({ ...key, WEBHOOK_SECRET, WEBHOOK_PORT });
  expect(said).toContain("Still owed: 60000 of 120000 öre");
  expect(said).toMatch(/Heard: payment\.settled of plan demo-/);
  await admin.reload();
  const settled = deliveries(admin).filter({ hasText: "Payment settled" }).filter({ hasText: url });
  await expect(settled.first()).toContainText("Delivered");

  const endpoint = admin.getByRole("listitem", { name: url });
  await endpoint.getByRole("button", { name: "Switch off" }).click();
  await expect(endpoint).toContainText("Switched off");
  const row = admin.getByRole("listitem", { name: "Billing of the guide" });
  await expect(row).toContainText("Last used");
  await row.getByRole("button", { name: "Revoke" }).click();
  await made(admin).getByRole("button", { name: "Revoke" }).click();
  await expect(row).toContainText("Revoked");
  await expect(connect(key)).rejects.toThrow(/feed\.unknownKey/);
});

/** A day of attempts is over. */
const giveUp = (url: string) =>
  stored(
    `update webhook_delivery set failed_at = now() where delivered_at is null and endpoint_id in
       (select id from webhook_endpoint where url = $1) returning id`,
    url,
  );

test("on a phone what was given up is found, and sent again", async ({ browse }) => {
  const admin = await openConnections(browse, phone);
  const key = await createKey(admin, "Billing on a phone");
  const nobody = `http://localhost:${await findPort("127.0.0.1", 0)}/nobody`;
  await addWebhook(admin, nobody);
  await connect(key);
  await expect.poll(() => giveUp(nobody).then(({ length }) => length)).toBeGreaterThan(0);

  await admin.reload();
  const list = admin.getByRole("region", { name: "Deliveries" });
  const failed = list.getByRole("button", { name: "Failed", exact: true });
  // Nobody listens yet on a page that has only just come.
  await expect(async () => {
    await failed.click();
    await expect(failed).toHaveAttribute("aria-pressed", "true", { timeout: 1000 });
  }).toPass();
  const lost = deliveries(admin).filter({ hasText: nobody });
  await expect(lost.first()).toContainText("Failed");
  await expectNothing(admin, "the connections, with a delivery that failed");
  await list.getByRole("button", { name: "Resend all failed" }).click();
  await expect(lost).toHaveCount(0);

  const endpoint = admin.getByRole("listitem", { name: nobody });
  await endpoint.getByRole("button", { name: "Switch off" }).click();
  await expect(endpoint).toContainText("Switched off");
});
