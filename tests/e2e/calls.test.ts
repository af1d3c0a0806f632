import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { cancelAhead, forgetCalls, letterTo, makeDue } from "./support/calls.ts";
import { isNext, log, personButton } from "./support/chat.ts";
import { eventsOf } from "./support/database.ts";
import { desktop, expect, test } from "./support/test.ts";

const NUMBER = "070 174 06 12";

test("an agent calls: nobody answers, the next try reaches them, and notes stay among colleagues", async ({
  browse,
}) => {
  await forgetCalls("lukas");
  const customer = await browse("lukas");
  await bookFirst(customer);
  await makeDue("lukas", "grace");
  await customer.goto("/callbacks");

  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await expect(agent.getByText(/^.?Lukas Vogt.?’s call was due at/)).toBeVisible();
  await agent.getByRole("link", { name: "Calls", exact: true }).click();
  await expect(agent.getByRole("main").getByRole("link", { name: /Lukas Vogt/ })).toBeVisible();
  await agent.getByRole("link", { name: "Open call" }).click();
  await expect(agent.getByRole("heading", { level: 1 })).toHaveText("Lukas Vogt");
  await expect(agent.getByRole("link", { name: "+49 171 3920012" })).toHaveAttribute(
    "href",
    "tel:+491713920012",
  );
  await expect(agent.getByRole("region", { name: "Plans" })).toContainText("Remaining");
  await agent.getByRole("button", { name: "Start call" }).click();
  await expect(customer.getByText("We’re calling you now")).toBeVisible();
  await record(agent, "No answer", "Mailbox only.");
  await expect(agent.getByText(/Next attempt:/).first()).toBeVisible();
  expect((await letterTo(customer, "lukas"))?.subject).toContain("We couldn’t reach you");
  await expect(customer.getByText("We called once and couldn’t reach you.")).toBeVisible();

  await makeDue("lukas", "grace");
  await agent.reload();
  await agent.getByRole("button", { name: "Start call" }).click();
  await record(agent, "Reached", "Glad that we called.");
  await expect(agent.getByText("Outcome saved.").first()).toBeVisible();
  await expect(customer.getByRole("region", { name: "Earlier calls" })).toContainText("We spoke");
  expect(await customer.content()).not.toContain("Glad that we called.");
});

async function bookFirst(customer: Page) {
  const { callbacks } = apiOf(customer.context());
  const { days, timeZone } = await callbacks.slots.query({ topic: "other" });
  await callbacks.book.mutate({
    clientKey: randomUUID(),
    startsAt: days[1]?.slots[0]?.startsAt ?? "",
    timeZone,
    phone: "+491713920012",
    topic: "other",
  });
}

async function record(agent: Page, outcome: string, notes: string) {
  await agent.getByRole("group", { name: "Outcome" }).getByText(outcome, { exact: true }).click();
  await agent.getByLabel("Notes for colleagues").fill(notes);
  await agent.getByRole("button", { name: "Save outcome" }).click();
}

const offered = (page: Page) => page.getByRole("button", { name: /^\w{3} \d\d:\d\d$/ });

test("with nobody at the desk the chat offers three times, and one click books", async ({
  browse,
}) => {
  await forgetCalls("johan");
  const page = await browse("johan");
  await page.goto("/chat?person=1");
  await expect(offered(page)).toHaveCount(3);
  await offered(page).nth(2).click();
  await page.getByLabel(/^Which number should we call/).fill(NUMBER);
  await page.getByRole("button", { name: "Book call" }).click();
  await expect(log(page).getByText(/^You booked a call for/)).toBeVisible();
  await expect(isNext(page)).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("AI assistant");

  const { conversation } = await apiOf(page.context()).conversations.current.query();
  const agent = await browse("grace", { size: desktop });
  await agent.goto(`/admin/conversations/${conversation?.id}`);
  await expect(agent.getByRole("complementary", { name: "Customer" })).toContainText("Booked call");

  await personButton(page).click();
  await expect(page.getByText(/^We’ll call you on \w+ \d+ \w+ at \d\d:\d\d\./)).toBeVisible();
  await cancelAhead(page);
  await page.reload();
  await offered(page).first().click();
  await expect(log(page).getByText(/^You booked a call for/)).toHaveCount(2);
  await expect(isNext(page)).toBeHidden();
  expect((await eventsOf("johan")).map(({ kind }) => kind)).toEqual(
    "human_requested callback_booked human_requested callback_ended callback_booked".split(" "),
  );
  await cancelAhead(page);
});

test("while somebody is at the desk a call is only mentioned, for as long as its customer waits", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/ERR_FAILED/);
  const { desk } = apiOf((await browse("jonas")).context());
  await desk.setAvailable.mutate({ available: true });
  const page = await browse("maja");
  await page.goto("/chat?person=1");
  await expect(isNext(page)).toBeVisible();
  const instead = page.getByRole("button", { name: /^Book a call instead: \w+ \d\d:\d\d$/ });
  await expect(instead).toBeVisible();
  await expect(offered(page)).toHaveCount(0);
  await page.reload();
  await expect(instead).toBeVisible();
  await page.getByRole("link", { name: "All times" }).click();
  await expect(page.getByRole("heading", { name: "Calls", level: 1 })).toBeVisible();
  await page.goBack();
  await expect(instead).toBeVisible();
  // Where its times cannot be had, the way to them stands all the same.
  await page.route(/callbacks\.slots/, (route) => route.abort());
  await page.reload();
  const way = page.getByRole("link", { name: "Book a call instead" });
  await expect(way).toHaveAttribute("href", "/callbacks");
  await page.unrouteAll();
  await desk.setAvailable.mutate({ available: false });
});
