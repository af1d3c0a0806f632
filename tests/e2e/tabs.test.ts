import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { isNext, log, row, say } from "./support/chat.ts";
import { endConversation, signInAnew } from "./support/sign-in.ts";
import { watchStreams } from "./support/streams.ts";
import { desktop, expect, test } from "./support/test.ts";

/** More than twice as many as a browser has connections. */
const TABS = 12;

async function openTabs(first: Page, path: string) {
  await first.goto(path);
  const pages = [first];
  while (pages.length < TABS) {
    const page = await first.context().newPage();
    await page.goto(path);
    pages.push(page);
  }
  return pages;
}

const write = (page: Page, text: string) =>
  apiOf(page.context()).conversations.send.mutate({ clientKey: randomUUID(), text });

test("twelve tabs of a customer share one stream; when the one that holds it closes, the next goes on", async ({
  browse,
}) => {
  test.setTimeout(240_000);
  const first = await browse("hannah");
  const streams = watchStreams(first.context());
  const pages = await openTabs(first, "/chat");
  await expect.poll(streams.count).toBe(1);

  await say(first, "One for all tabs");
  for (const page of pages) await expect(log(page).getByText("One for all tabs")).toHaveCount(1);
  await expect.poll(streams.count).toBe(1);

  const last = pages.find((page) => page !== streams.holder() && page !== first) ?? first;
  await last.goto("/callbacks");
  await expect(last.getByRole("heading", { level: 1 })).toBeVisible();

  const holder = streams.holder();
  const left = pages.filter((page) => page !== holder && page !== last);
  await holder?.close();
  const closedAt = Date.now();
  await write(first, "After it was closed");
  await expect(log(left[0] ?? last).getByText("After it was closed")).toBeVisible();
  test
    .info()
    .annotations.push({ type: "next tab after (ms)", description: `${Date.now() - closedAt}` });
  for (const page of left) {
    await expect(log(page).getByText("After it was closed")).toHaveCount(1);
    await expect(log(page).getByText("One for all tabs")).toHaveCount(1);
  }
  await expect.poll(streams.count).toBe(1);
});

test("several tabs of an agent's desk share one stream, each with its own conversation and the list", async ({
  browse,
}) => {
  const customer = await browse("niamh");
  const agent = await browse("jonas", { size: desktop });
  const streams = watchStreams(agent.context());
  await agent.goto("/admin/desk");
  const second = await agent.context().newPage();
  await second.goto("/admin/feedback");
  const third = await agent.context().newPage();
  await third.goto("/admin/desk");

  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  for (const page of [agent, third]) await expect(row(page, "Niamh Gallagher")).toBeVisible();
  await row(third, "Niamh Gallagher").click();
  await say(customer, "Is it my turn?");
  await expect(log(third).getByText("Is it my turn?")).toHaveCount(1);
  await row(agent, "Niamh Gallagher").click();
  await expect(log(agent).getByText("Is it my turn?")).toHaveCount(1);
  await say(customer, "Both of you?");
  for (const page of [agent, third])
    await expect(log(page).getByText("Both of you?")).toHaveCount(1);
  await expect.poll(streams.count).toBe(1);
});

test("whoever signs in next in one tab shares nothing with the tabs of the one before", async ({
  browse,
}) => {
  const first = await browse();
  const context = first.context();
  await signInAnew(context, "gareth");
  await endConversation(context);
  await first.goto("/chat");
  await say(first, "Only for Gareth");
  await expect(log(first).getByText("Only for Gareth")).toBeVisible();

  await signInAnew(context, "priya");
  await endConversation(context);
  const second = await context.newPage();
  await second.goto("/chat");
  await say(second, "Only for Priya");
  await expect(log(second).getByText("Only for Priya")).toBeVisible();
  await expect(first.getByText("Only for Gareth")).toBeHidden();
  await expect(second.getByText("Only for Gareth")).toBeHidden();
  await expect(log(first).getByText("Only for Priya")).toBeVisible();
  await endConversation(context);
});
