import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import {
  best,
  book,
  cancelAhead,
  chooseDay,
  chooseTopic,
  forgetCalls,
  letterTo,
  showOther,
  times,
} from "./support/calls.ts";
import { people, type Person } from "./support/cast.ts";
import { stored } from "./support/database.ts";
import { expect, test } from "./support/test.ts";

const NOTE = "My jacket came back too small.";
const NUMBER = "070 174 06 12";

const ahead = (page: Page) => page.getByRole("region", { name: "Your call", exact: true });
const heading = (page: Page) => ahead(page).getByRole("heading", { level: 2 });

test("a customer books one of three times, puts it into the calendar, and moves and cancels it from the mail without signing in", async ({
  browse,
  mayComplain,
}) => {
  // A number that is none, and the link of a mail that has had its time.
  mayComplain(/status of 40[04]/);
  await forgetCalls("erik");
  const page = await browse("erik");
  await page.goto("/account");
  await page.getByRole("link", { name: /^Calls/u }).click();
  await chooseTopic(page, "Refunds and returns");
  await expect(best(page)).toHaveCount(3);
  await expect(times(page)).toHaveCount(0);
  const number = page.getByLabel("Which number should we call?");
  await number.fill("0171 abc");
  await book(page);
  await expect(page.getByText("Choose a time first.")).toBeVisible();
  await expect(page.getByText(/doesn’t look like a full phone number/)).toBeVisible();
  await expect(number).toBeFocused();
  await number.fill(NUMBER);
  await book(page);
  await expect(best(page).first().getByRole("radio")).toBeFocused();
  await number.fill("");
  const time = timeIn(await best(page).nth(2).innerText());
  expect(time >= "08:00" && time <= "20:30").toBe(true);
  await best(page).nth(2).click();
  await expect(page.getByText(/^Selected: .*/)).toContainText(time);
  await book(page);
  await expect(page.getByText("Enter a phone number so we can call you.")).toBeVisible();
  await number.fill("070 174 06 13");
  await page.getByLabel("Anything we should know?").fill(NOTE);
  await book(page);
  await expect(heading(page)).toContainText(time);
  await expect(ahead(page)).toContainText("+46 70 174 06 13");
  await page.getByRole("button", { name: "Change number" }).click();
  await page.getByLabel("Which number should we call instead?").fill(NUMBER);
  await page.getByRole("button", { name: "Save number" }).click();
  await expect(ahead(page)).toContainText("+46 70 174 06 12");
  await expect(ahead(page)).toContainText("Central European Time");

  const href = await page.getByRole("link", { name: "Add to calendar" }).getAttribute("href");
  const file = await page.request.get(href ?? "–");
  expect(file.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const stranger = await browse("maja");
  expect((await stranger.request.get(href ?? "–")).status()).toBe(404);
  expect((await stranger.request.get(`/callbacks/${randomUUID()}/calendar.ics`)).status()).toBe(
    404,
  );

  expect((await letterTo(page, "erik"))?.text).toContain(`at ${time}`);
  const first = await linkTo(page);
  const reader = await browse();
  await reader.goto(first);
  const call = reader.getByRole("region", { name: "Your call" });
  await expect(call.getByRole("heading", { level: 2 })).toContainText(time);
  await expect(reader.getByText(/Erik|174 06 12|jacket/)).toHaveCount(0);
  await expect(call.getByText("the number ending in 12")).toBeVisible();
  const late = await browse();
  await late.goto(first);
  await reader.getByRole("button", { name: "Move", exact: true }).click();
  await showOther(reader);
  await chooseDay(reader, 3);
  const other = (await times(reader).nth(5).innerText()).trim();
  await times(reader).nth(5).click();
  // The new time is shown before the page with its new link has come.
  const { promise: held, resolve: letCome } = Promise.withResolvers<void>();
  await reader.route(/_rsc=/, (route) => held.then(() => route.continue()));
  await reader.getByRole("button", { name: "Move to this time" }).click();
  await expect(call.getByRole("heading", { level: 2 })).toContainText(other);
  letCome();
  await reader.waitForURL((url) => !url.pathname.endsWith(first));
  await late.getByRole("button", { name: "Cancel", exact: true }).click();
  await late.getByRole("button", { name: "Cancel call" }).click();
  await expect(late.getByText("This call has been moved")).toBeVisible();
  await expect(late.getByRole("button", { name: "Cancel call" })).toHaveCount(0);
  await expect(heading(page)).toContainText(other);
  const mail = await letterTo(page, "erik");
  expect(mail?.subject).toContain("Your call is now on");
  const entry = await reader.request.get(`${await linkTo(page)}/calendar.ics`);
  expect(await entry.text()).toContain("SEQUENCE:1");

  await reader.getByRole("button", { name: "Cancel", exact: true }).click();
  await reader.getByRole("button", { name: "Cancel call" }).click();
  await expect(reader.getByText("Your call has been cancelled.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Earlier calls" })).toContainText("Cancelled");
  expect((await letterTo(page, "erik"))?.subject).toBe("Your call is cancelled");
  await reader.goto(first);
  await expect(reader.getByText("Your call has been cancelled.")).toBeVisible();
  await expect(reader.getByText(/You can move or cancel/)).toHaveCount(0);
  await expect(reader.getByRole("link", { name: "Sign in to book a call" })).toBeVisible();
});

const timeIn = (text: string) => /\d\d:\d\d/.exec(text)?.[0] ?? "";

/** In the newest mail: where the call is moved or cancelled. */
async function linkTo(page: Page) {
  const link = /(\/calls\/[\w.-]+?)(?=\s|\/calendar|$)/.exec(
    (await letterTo(page, "erik"))?.text ?? "",
  );
  return link?.[1] ?? "–";
}

test("of two who want one time one gets it, and the other the nearest without typing again", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/status of 409/);
  const others = await untrainAllBut("ruth");
  const pages = [await browse("maja"), await browse("johan")] as const;
  for (const [index, page] of pages.entries()) {
    await page.goto("/callbacks?topic=hardship");
    await showOther(page);
    await chooseDay(page, 2);
    await times(page).nth(4).click();
    await page.getByLabel("Which number should we call?").fill(NUMBER);
    await page.getByLabel("Anything we should know?").fill(`${NOTE} ${index}`);
  }
  const [winner, loser] = pages;
  await book(winner);
  await expect(ahead(winner)).toBeVisible();
  await book(loser);
  await expect(loser.getByText("This time has just been taken")).toBeVisible();
  const nearest = loser.getByRole("list", { name: "Nearest free times" }).getByRole("button");
  await expect(nearest).toHaveCount(3);
  const left = (await nearest.nth(1).innerText()).trim();
  await nearest.nth(1).click();
  await expect(loser.getByLabel("Anything we should know?")).toHaveValue(`${NOTE} 1`);
  await book(loser);
  await expect(heading(loser)).toHaveText(left);
  for (const page of pages) await cancelAhead(page);
  await others.trainAgain();
});

/** One agent alone can be called about hardship, so that each time is there once. */
async function untrainAllBut(agent: Person) {
  const trained = await stored<{ id: string }>(
    `update person set skills = array_remove(skills, 'hardship')
     where 'hardship' = any(skills) and email <> $1 returning id`,
    people[agent],
  );
  const ids = trained.map(({ id }) => id);
  const trainAgain = () =>
    stored("update person set skills = skills || '{hardship}' where id = any($1::uuid[])", ids);
  return { trainAgain };
}

test("who is in another zone books by the clock there, and is told so", async ({ browse }) => {
  const page = await browse("priya");
  await page.goto("/callbacks?topic=other");
  await showOther(page);
  const days = page.getByRole("group", { name: "Which day?" }).locator("label");
  const day = (await days.nth(3).innerText()).trim();
  await days.nth(3).click();
  const inLondon = (await times(page).first().innerText()).trim();
  await expect(page.getByText("United Kingdom Time (London)")).toBeVisible();
  await page.getByRole("button", { name: "Change time zone" }).click();
  await page.getByLabel("Time zone").selectOption("Europe/Madrid");
  await expect(page.getByText("Central European Time (Madrid)")).toBeVisible();
  await days.filter({ hasText: day }).click();
  const later = `${String(Number(inLondon.slice(0, 2)) + 1).padStart(2, "0")}${inLondon.slice(2)}`;
  await times(page).filter({ hasText: later }).click();
  await page.getByLabel("Which number should we call?").fill("+34 600 000 012");
  await book(page);
  await expect(heading(page)).toContainText(later);
  await expect(ahead(page)).toContainText("Time zone: Central European Time");
  const [call] = await stored<{ zone: string; wall: string; utc: string }>(
    `select time_zone as zone, wall_time as wall, to_char(starts_at at time zone 'Europe/Madrid', 'YYYY-MM-DD"T"HH24:MI') as utc
     from callback where ended_at is null and customer_id = (select id from person where email = $1)`,
    people.priya,
  );
  expect(call?.zone).toBe("Europe/Madrid");
  expect(call?.wall).toBe(call?.utc);
  await cancelAhead(page);
});
