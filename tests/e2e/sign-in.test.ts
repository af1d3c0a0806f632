import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { people, type Person } from "./support/cast.ts";
import { isNext, personButton } from "./support/chat.ts";
import { codeMailedTo, signInAnew, speak } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const REFUSED = /status of 4\d\d/;

async function askForCode(page: Page, person: Person) {
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill(people[person]);
  await page.getByRole("button", { name: "Email me a code" }).click();
  await expect(page.getByRole("heading", { name: "Enter your code" })).toBeVisible();
}

async function enter(page: Page, code: string) {
  await page.getByLabel("Code from the email").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const codeOf = (page: Page, person: Person) => codeMailedTo(apiOf(page.context()), person);

const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, "0");

test("who wants a person is told to sign in first, and then waits for one", async ({ browse }) => {
  const page = await browse();
  await page.goto("/sign-in");
  await personButton(page).click();
  await expect(page.getByRole("status")).toHaveText(
    "Sign in and we’ll take you straight to a person.",
  );

  await page.getByLabel("Email address").fill(people.gareth);
  await page.getByRole("button", { name: "Email me a code" }).click();
  await expect(page.getByRole("heading", { name: "Enter your code" })).toBeVisible();
  await expect(page.getByText("we’ll take you straight to a person")).toBeVisible();
  await enter(page, await codeOf(page, "gareth"));
  await expect(page).toHaveURL("/chat");
  await expect(isNext(page)).toBeVisible();
});

test("the link in the mail leads on to a person, too", async ({ browse }) => {
  const page = await browse();
  await page.goto("/sign-in");
  await personButton(page).click();
  await expect(page.getByRole("status")).toBeVisible();
  await page.getByLabel("Email address").fill(people.emre);
  await page.getByRole("button", { name: "Email me a code" }).click();
  await expect(page.getByRole("heading", { name: "Enter your code" })).toBeVisible();

  const code = await codeOf(page, "emre");
  const tab = await page.context().newPage();
  await tab.goto(`/sign-in/confirm#${new URLSearchParams({ email: people.emre, code })}`);
  await tab.getByRole("button", { name: "Yes, sign me in" }).click();
  await expect(tab).toHaveURL("/chat");
});

test("a demo code that was changed is no longer called filled in", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(REFUSED);
  const page = await browse();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Oliver Bennett/ }).click();
  const filledIn = page.getByText("We’ve filled in the code");
  await expect(filledIn).toBeVisible();

  await enter(page, wrong(await codeOf(page, "oliver")));
  await expect(page.getByText("You have 4 more tries.")).toBeVisible();
  await expect(filledIn).toBeHidden();
});

test("a wrong code says what to do next, and after five not even the right one works", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(REFUSED);
  const page = await browse();
  await askForCode(page, "viktor");
  const code = await codeOf(page, "viktor");
  await enter(page, "1234");
  await expect(page.getByText("The code has 8 digits.")).toBeVisible();

  for (const left of [4, 3, 2]) {
    await enter(page, wrong(code));
    await expect(page.getByText(`You have ${left} more tries.`)).toBeVisible();
  }
  await enter(page, wrong(code));
  await expect(page.getByText("You have one more try.")).toBeVisible();
  await enter(page, wrong(code));
  await expect(page.getByText("That code was wrong five times")).toBeVisible();
  await enter(page, code);
  await expect(page.getByText("That code was wrong five times")).toBeVisible();

  await page.getByRole("button", { name: "Send a new code" }).click();
  await expect(page.getByText("That code was wrong five times")).toBeHidden();
  await enter(page, await codeOf(page, "viktor"));
  await expect(page).toHaveURL("/");
});

test("after five codes in an hour the sixth says when to come back", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(REFUSED);
  const page = await browse();
  await askForCode(page, "sofia");
  const api = apiOf(page.context());
  for (let sent = 1; sent < 5; sent += 1)
    await api.signIn.requestCode.mutate({ email: people.sofia });
  await page.getByRole("button", { name: "Send a new code" }).click();
  await expect(
    page.getByText(/You’ve requested too many codes\. You can get a new one in \d+ minutes/),
  ).toBeVisible();

  await enter(page, await codeOf(page, "sofia"));
  await expect(page).toHaveURL("/");
});

test("another browser's code is refused there and not used up by looking at its link", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(REFUSED);
  const own = await browse();
  await askForCode(own, "niamh");
  const code = await codeOf(own, "niamh");
  const link = `/sign-in/confirm#${new URLSearchParams({ email: people.niamh, code })}`;

  const other = await browse();
  await other.goto(link);
  await other.getByRole("button", { name: "Yes, sign me in" }).click();
  await expect(
    other.getByText("Codes only work in the browser you requested them from"),
  ).toBeVisible();

  await own.goto(link);
  await own.getByRole("button", { name: "Yes, sign me in" }).click();
  await expect(own).toHaveURL("/");
});

test("signing out everywhere says so in the customer's language, and ends the other browser's page", async ({
  browse,
}) => {
  const [here, there] = [await browse(null, { language: "sv" }), await browse()];
  for (const page of [here, there]) await signInAnew(page.context(), "annika");
  await speak(here.context(), "en");
  await there.goto("/chat");
  await expect(there.getByRole("log")).toBeVisible();

  await here.goto("/account");
  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  await here.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(here.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  await expect(here.getByText("You’re signed out on all devices.")).toBeVisible();
  await expect(there.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();

  await there.goto("/account");
  await expect(there.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
});

test("a sign-in page that was left open goes on once somebody has signed in in another tab", async ({
  browse,
}) => {
  const left = await browse();
  await left.goto("/sign-in?from=%2Fplans");
  await expect(left.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();

  await signInAnew(left.context(), "gareth");
  const other = await left.context().newPage();
  await other.goto("/chat");
  await expect(left).toHaveURL("/plans");
});
