import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { newDataFolder, type Program, runProgram } from "#tests/support/program.ts";
import { book, choosePart, letterTo, showOther, times } from "./support/calls.ts";
import { signInAnew } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

/** Three days before the clocks of Madrid go from 02:00 to 03:00. */
const THURSDAY = "2027-03-25T09:00:00Z";

const usual = { E2E_URL: process.env.E2E_URL, E2E_DATABASE: process.env.E2E_DATABASE };
let folder: string;
let program: Program;

/** A program of its own, which lives on that day. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = newDataFolder();
  program = await runProgram({
    DATA_DIR: folder,
    LOG_LEVEL: "warn",
    NODE_OPTIONS: `--import=${join(import.meta.dirname, "support/other-day.ts")}`,
    E2E_STARTS_AT: THURSDAY,
  });
  await program.ready();
  Object.assign(process.env, { E2E_URL: program.url, E2E_DATABASE: join(folder, "run") });
});

test.afterAll(async () => {
  Object.assign(process.env, usual);
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

const chooseDay = (page: Page, day: string) =>
  page.getByRole("group", { name: "Which day?" }).locator("label").filter({ hasText: day }).click();

const choose = (page: Page, time: string) => times(page).filter({ hasText: time }).click();

/** As the customer's own calendar reads it, in UTC. */
async function beginsAt(page: Page) {
  const href = await page.getByRole("link", { name: "Add to calendar" }).getAttribute("href");
  const file = await page.request.get(href ?? "–");
  return /^DTSTART:(\S+)$/m.exec(await file.text())?.[1];
}

test("noon is noon in Madrid on the day before the clock change and on the day itself", async ({
  browse,
}) => {
  const page = await browse();
  await page.clock.install({ time: THURSDAY });
  await signInAnew(page.context(), "gareth");
  await page.goto("/callbacks?topic=other");
  await expect(page.getByText("Central European Time (Madrid)")).toBeVisible();

  await showOther(page);
  await chooseDay(page, "27");
  await choosePart(page, "Afternoon");
  await choose(page, "12:00");
  await page.getByLabel("Which number should we call?").fill("+34 600 000 012");
  await book(page);
  const call = page.getByRole("region", { name: "Your call", exact: true });
  await expect(call.getByRole("heading", { level: 2 })).toContainText("Saturday 27 March at 12:00");
  expect(await beginsAt(page)).toBe("20270327T110000Z");

  await page.getByRole("button", { name: "Move", exact: true }).click();
  await showOther(page);
  await chooseDay(page, "28");
  await expect(times(page).first()).toBeVisible();
  const offered = await times(page).allInnerTexts();
  expect(offered.filter((time) => time.trim().startsWith("02:"))).toEqual([]);
  await choosePart(page, "Afternoon");
  await choose(page, "12:00");
  await page.getByRole("button", { name: "Move to this time" }).click();
  await expect(call.getByRole("heading", { level: 2 })).toContainText("Sunday 28 March at 12:00");
  expect(await beginsAt(page)).toBe("20270328T100000Z");
  expect((await letterTo(page, "gareth"))?.text).toContain("Sunday 28 March at 12:00");
});
