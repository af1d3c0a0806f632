import type { Locator } from "@playwright/test";
import { assistant } from "./support/assistant.ts";
import { answers, bubblesOf, log, say, stopButton } from "./support/chat.ts";
import { eventsOf, paymentsAhead, stored } from "./support/database.ts";
import { people } from "./support/cast.ts";
import { expect, test } from "./support/test.ts";

const QUESTION = "When is my next payment, and how much is it?";

const wordsOf = (bubble: Locator) => bubble.getByRole("paragraph").allInnerTexts();

test("a customer asks about the next payment and hears what the database says", async ({
  browse,
}) => {
  const [next, later] = await paymentsAhead("oliver");
  const page = await browse();
  await page.goto("/");
  await page.getByRole("button", { name: /Oliver Bennett/ }).click();
  await expect(page.getByText("We’ve filled in the code sent to Oliver Bennett")).toBeVisible();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Hello, .*Oliver/ })).toBeVisible();
  const nextPayment = page.getByRole("region", { name: "Next payment" });
  await expect(nextPayment).toContainText(next?.amount ?? "–");

  await page.getByRole("link", { name: "Chat", exact: true }).click();
  await say(page, QUESTION);
  await expect(answers(page).last()).toContainText(next?.amount ?? "–");
  await expect(answers(page).last()).toContainText(next?.day ?? "–");

  await say(page, "And the one after that?");
  await expect(bubblesOf(page, "You")).toHaveCount(2);
  await expect(answers(page)).toHaveCount(2);
  await expect(answers(page).last()).toContainText(later?.amount ?? "–");
  await expect(answers(page).last()).toContainText(later?.day ?? "–");
});

test("what was moved and what rests is told at home, on the plan's page and by the assistant", async ({
  browse,
}) => {
  const page = await browse("astrid");
  await page.goto("/");
  await expect(
    page.getByText("Payments on one plan are paused. Nothing is charged for it."),
  ).toBeVisible();
  const running = page.getByRole("region", { name: "Your plans" });
  const moved = running.getByRole("listitem").filter({ hasText: "Velo Vier" });
  await expect(moved).toContainText(/on \d+ \w+.*Moved from \d+ \w+/);
  await moved.getByRole("link").click();
  await expect(page.getByText(/^Due on .* Moved from/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Schedule" })).toContainText(/Moved from/);
  await expect(page.getByRole("region", { name: "Activity" })).toContainText(
    /Payment 8 was moved from .* to /,
  );

  await page.getByRole("link", { name: "All plans" }).click();
  const active = page.getByRole("region", { name: /^Active/ });
  const paused = active.getByRole("listitem").filter({ hasText: "Payments paused" });
  await paused.getByRole("link", { name: "Bitwerk" }).click();
  await expect(page.getByText("Your payments are paused. Nothing is charged")).toBeVisible();

  await page.getByRole("link", { name: "Chat", exact: true }).click();
  await say(page, "When is the next payment to Bitwerk for the tablet?");
  await expect(answers(page).last()).toContainText("are paused. Nothing is charged");
});

test("before the first word the chat says that it is an AI, and each bubble who speaks", async ({
  browse,
}) => {
  const page = await browse("katharina");
  await page.goto("/chat");
  await expect(page.getByRole("heading", { level: 1, name: "AI assistant" })).toBeVisible();
  await expect(page.getByText("An AI answers. It can be wrong.")).toBeVisible();
  await expect(log(page).getByText("You’re chatting with an AI assistant.")).toBeVisible();

  await say(page, "Are you a human?");
  await expect(bubblesOf(page, "You")).toHaveCount(1);
  await expect(answers(page)).toHaveCount(1);
  await expect(answers(page)).toContainText("AI");
  await expect(page.getByRole("heading", { level: 1, name: "AI assistant" })).toBeVisible();
});

test("reload and second tab in mid-answer show the same text, of one run and one message", async ({
  browse,
}) => {
  assistant.hold();
  const page = await browse("megan");
  await page.goto("/chat");
  await say(page, QUESTION);
  await expect(stopButton(page)).toBeVisible();
  await expect(answers(page)).toContainText(/\S+ \S+ \S+/);
  const [begun = "–"] = await wordsOf(answers(page));

  const tab = await page.context().newPage();
  await tab.goto("/chat");
  await expect(answers(tab)).toContainText(begun);
  await page.reload();
  await expect(answers(page)).toContainText(begun);

  assistant.goOn();
  await expect(stopButton(page)).toBeHidden();
  await expect(stopButton(tab)).toBeHidden();
  // Its card is loaded by itself, and comes a moment later.
  await expect(answers(page)).toContainText("As of");
  const whole = await wordsOf(answers(page));
  expect(whole.join(" ").length).toBeGreaterThan(begun.length);
  await expect.poll(() => wordsOf(answers(tab))).toEqual(whole);
  await page.reload();
  await expect(answers(page)).toHaveCount(1);
  await expect.poll(() => wordsOf(answers(page))).toEqual(whole);

  expect(await runsOf("megan")).toEqual([{ end: "finished" }]);
  const said = (await eventsOf("megan")).filter(({ author }) => author === "assistant");
  expect(said).toHaveLength(1);
});

test("stop keeps what was said and ends the run; closing the tab does not", async ({ browse }) => {
  assistant.hold();
  const page = await browse("callum");
  await page.goto("/chat");
  await say(page, QUESTION);
  await expect(answers(page)).toContainText(/\S+ \S+ \S+/);
  await stopButton(page).click();
  await expect(answers(page).first()).toContainText("You stopped this answer.");
  assistant.goOn();

  assistant.hold();
  await say(page, "Which plans do I have?");
  await expect(answers(page).nth(1)).toContainText(/\S+ \S+/);
  await page.close();
  assistant.goOn();
  await expect.poll(() => runsOf("callum")).toEqual([{ end: "stopped" }, { end: "finished" }]);

  const again = await page.context().newPage();
  await again.goto("/chat");
  await expect(answers(again)).toHaveCount(2);
  await expect(answers(again).first()).toContainText("You stopped this answer.");
  const said = (await eventsOf("callum")).filter(({ author }) => author === "assistant");
  expect(said.map(({ cut }) => cut)).toEqual(["stopped", null]);
});

const runsOf = (person: keyof typeof people) =>
  stored<{ end: string }>(
    `select r."end"::text from assistant_run r
     where r.conversation_id = (
       select c.id from conversation c join person p on p.id = c.customer_id
       where p.email = $1 order by c.opened_at desc limit 1)
     order by r.started_at`,
    people[person],
  );
