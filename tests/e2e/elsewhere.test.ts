import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { people } from "./support/cast.ts";
import { isNext, list, log, row, say } from "./support/chat.ts";
import { stored } from "./support/database.ts";
import { type Browse, desktop, expect, test } from "./support/test.ts";

const CUT = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK_CHANGED/;
const NAME = "Katharina Wolf";

declare global {
  interface Window {
    rung?: number;
  }
}

/** Counts the tones, which no test can hear. */
const listenForTones = (page: Page) =>
  page.addInitScript(() => {
    localStorage.setItem("desk.sound", "on");
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...from) {
      window.rung = (window.rung ?? 0) + 1;
      return start.apply(this, from);
    };
  });

/** Taking conversations, and on a page where none of them is to be seen. */
async function onFeedback(browse: Browse) {
  const agent = await browse("grace", { size: desktop });
  await apiOf(agent.context()).desk.setAvailable.mutate({ available: true });
  await listenForTones(agent);
  await agent.goto("/admin/feedback");
  // Browsers allow sound only after a first key.
  await agent.keyboard.press("Tab");
  return agent;
}

async function askForPerson(browse: Browse) {
  const customer = await browse("katharina");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  const { conversation } = await apiOf(customer.context()).conversations.current.query();
  return { customer, id: conversation?.id ?? "" };
}

/** A supervisor has taken the customer, and hands them to Grace. */
async function handToGrace(browse: Browse, conversationId: string) {
  const { desk, conversations } = apiOf((await browse("ruth")).context());
  await desk.takeOver.mutate({ conversationId });
  const colleagues = await desk.colleagues.query({ conversationId });
  const to = colleagues.find(({ name }) => name === "Grace Okonkwo")?.id ?? null;
  const { conversation } = await conversations.get.query({ id: conversationId });
  await desk.move.mutate({ conversationId, turn: conversation?.turn ?? 0, to });
}

const toast = (page: Page, text: RegExp) =>
  page.getByRole("listitem").filter({ hasText: text }).last();
const deskLink = (page: Page, name: RegExp) =>
  page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name });
const absence = (page: Page) => page.getByRole("status").filter({ hasText: "You were offline" });

const lastHeard = (secondsAgo: number) =>
  stored(
    `update agent_presence set seen_at = now() - make_interval(secs => $2)
     where agent_id = (select id from person where email = $1)`,
    people.grace,
    secondsAgo,
  );

test("on any page an agent hears and sees that a customer was handed to them, and each new message", async ({
  browse,
}) => {
  test.slow();
  const agent = await onFeedback(browse);
  const { customer, id } = await askForPerson(browse);
  await expect(toast(agent, /Katharina Wolf.* is waiting for a person/)).toBeVisible();
  await handToGrace(browse, id);

  await expect(toast(agent, /Katharina Wolf.* was transferred to you/)).toBeVisible();
  await expect(deskLink(agent, /Desk.*1 customer needs you/)).toBeVisible();
  await expect(agent).toHaveTitle(/^\(1\) .*Feedback/);
  const rung = async () => (await agent.evaluate(() => window.rung)) ?? 0;
  await expect.poll(rung).toBeGreaterThan(0);

  const before = await rung();
  await say(customer, "Are you still there?");
  const message = toast(agent, /New message from .*Katharina Wolf/);
  await expect(message).toBeVisible();
  await expect.poll(rung).toBeGreaterThan(before);
  await message.getByRole("link", { name: "Open chat" }).click();
  await expect(log(agent).getByText("Are you still there?")).toBeVisible();
  await expect(deskLink(agent, /^Desk$/)).toBeVisible();
  await expect(agent).not.toHaveTitle(/^\(/);
  await apiOf(agent.context()).desk.setAvailable.mutate({ available: false });
});

test("at the desk with another chat open, a new message is said too, with the way there", async ({
  browse,
}) => {
  const agent = await onFeedback(browse);
  const { customer, id } = await askForPerson(browse);
  await handToGrace(browse, id);
  const waiting = await browse("sabine");
  await waiting.goto("/chat?person=1");
  await expect(isNext(waiting)).toBeVisible();
  await agent.goto("/admin/desk");
  await list(agent, "Queue").click();
  await row(agent, "Sabine Keller").click();
  await expect(log(agent)).toBeVisible();

  await say(customer, "Have you found it?");
  const message = toast(agent, /New message from .*Katharina Wolf/);
  await message.getByRole("link", { name: "Open chat" }).click();
  await expect(log(agent).getByText("Have you found it?")).toBeVisible();
  await say(customer, "No hurry.");
  await expect(log(agent).getByText("No hurry.")).toBeVisible();
  await expect(message).toBeHidden();
  await apiOf(agent.context()).desk.setAvailable.mutate({ available: false });
});

test("a short loss of connection changes nothing, a long one says what it has changed, with the way back", async ({
  browse,
  mayComplain,
}) => {
  test.slow();
  mayComplain(CUT);
  const agent = await onFeedback(browse);
  const { customer, id } = await askForPerson(browse);
  await handToGrace(browse, id);
  await expect(toast(agent, /was transferred to you/)).toBeVisible();
  const holder = async () =>
    (
      await stored<{ agent: string | null }>(
        "select agent_id as agent from conversation where id = $1",
        id,
      )
    )[0]?.agent;
  const graceId = await holder();

  await agent.context().setOffline(true);
  await expect(agent.getByText("You’re offline.")).toBeVisible();
  await lastHeard(20);
  await say(customer, "Just a second, please");
  await agent.context().setOffline(false);
  await expect(agent.getByText("You’re offline.")).toBeHidden();
  await expect(agent).toHaveTitle(/^\(1\)/);
  await expect(absence(agent)).toBeHidden();
  expect(await holder()).toBe(graceId);

  await agent.context().setOffline(true);
  // From then on nothing is heard of them that would count.
  await expect(agent.getByText("You’re offline.")).toBeVisible();
  await lastHeard(180);
  await expect.poll(holder, { timeout: 90_000 }).toBeNull();
  await agent.context().setOffline(false);
  // A program that has just started judges nobody for its first minute.
  await expect(absence(agent)).toContainText(/You were offline for [34] minutes\./u);
  await expect(absence(agent)).toContainText("1 chat went back to the queue.");
  await expect(absence(agent)).toContainText("You’re away now");
  await absence(agent).getByRole("button", { name: "Go online" }).click();
  await expect(absence(agent)).not.toContainText("You’re away now");
  await absence(agent)
    .getByRole("button", { name: new RegExp(`Take back .*${NAME}`) })
    .click();
  await expect(agent.getByLabel(`Reply to ${NAME}`)).toBeVisible();
  await expect(absence(agent).getByRole("button", { name: /Take back/ })).toBeHidden();
  await absence(agent).getByRole("button", { name: "Dismiss" }).click();
  await expect(absence(agent)).toBeHidden();
  await agent.reload();
  await expect(agent.getByLabel(`Reply to ${NAME}`)).toBeVisible();
  await expect(absence(agent)).toBeHidden();
  expect(await holder()).toBe(graceId);
  await apiOf(agent.context()).desk.setAvailable.mutate({ available: false });
});
