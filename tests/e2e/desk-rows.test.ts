import { assistant } from "./support/assistant.ts";
import { answers, isNext, list, row, say, stopButton } from "./support/chat.ts";
import { stored } from "./support/database.ts";
import { desktop, expect, test } from "./support/test.ts";

test("a row says the day when it is not of today, plain words, and who answers only while they do", async ({
  browse,
}) => {
  const customer = await browse("gareth");
  await customer.goto("/chat");
  assistant.hold();
  await say(customer, "When is my next payment?");
  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await list(agent, "Assistant").click();
  await row(agent, "Gareth Llewellyn").click();
  const header = agent.getByRole("main").getByRole("paragraph");
  await expect(header.filter({ hasText: /^Assistant is answering$/ })).toBeVisible();
  assistant.goOn();
  await expect(stopButton(customer)).toBeHidden();
  await expect(answers(customer)).toHaveCount(1);
  await expect(header.filter({ hasText: /^With the assistant · last activity/ })).toBeVisible();
  await expect(row(agent, "Gareth Llewellyn")).not.toContainText("**");

  await stored(
    `update conversation set last_event_at = now() - interval '30 days' where closed_at is null
     and customer_id = (select id from person where name = 'Gareth Llewellyn')`,
  );
  await agent.reload();
  await list(agent, "Assistant").click();
  await expect(row(agent, "Gareth Llewellyn")).toContainText(/\d{1,2} \w{3}( \d{4})?, \d\d:\d\d/);
});

test("what a search found follows what happens, and says that more has come", async ({
  browse,
}) => {
  const customer = await browse("niamh");
  await customer.goto("/chat");
  await say(customer, "A question about my samovar");
  await expect(answers(customer)).toHaveCount(1);

  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await agent.getByRole("button", { name: "Search", exact: true }).click();
  await agent.getByLabel("Search conversations").fill("samovar");
  const found = agent.getByRole("navigation", { name: "Conversations" });
  await expect(found.getByRole("link")).toHaveCount(1);
  await say(customer, "It is still broken");
  await expect(row(agent, "Niamh Gallagher")).not.toContainText("samovar");

  const other = await browse("lukas");
  await other.goto("/chat");
  await say(other, "My samovar is late");
  await agent.getByRole("button", { name: "Show 1 new conversation" }).click();
  await expect(found.getByRole("link")).toHaveCount(2);
});

test("whom a conversation can be given to is shown as they come and go", async ({ browse }) => {
  const customer = await browse("sabine");
  await customer.goto("/chat?person=1");
  const supervisor = await browse("ruth", { size: desktop });
  await supervisor.goto("/admin/desks");
  await supervisor.getByRole("button", { name: /^Assign .?Sabine Keller/ }).click();
  const dialog = supervisor.getByRole("dialog");
  await expect(dialog.getByText("Jonas Ek")).toBeHidden();

  const agent = await browse("jonas", { size: desktop });
  await agent.goto("/admin/desk");
  const availability = agent.getByRole("switch", { name: "Your availability" });
  await availability.click();
  await expect(dialog.getByText("Jonas Ek")).toBeVisible();
  await availability.click();
  await expect(dialog.getByText("Jonas Ek")).toBeHidden();
});

test("a row that is clicked before the router listens opens its conversation, and keeps its address", async ({
  browse,
}) => {
  const customer = await browse("sabine");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  const agent = await browse("grace", { size: desktop });
  await agent.addInitScript(() => {
    const unheard = history.pushState.bind(history);
    let heard = unheard;
    let isListening = false;
    const listen = () => setTimeout(() => (isListening = true));
    addEventListener("click", listen, { capture: true, once: true });
    Object.defineProperty(history, "pushState", {
      get: () => (isListening ? heard : unheard),
      set(listening) {
        heard = listening;
      },
    });
  });
  await agent.goto("/admin/desk");
  await row(agent, "Sabine Keller").click();
  await expect(agent.getByRole("button", { name: "Take over" })).toBeVisible();

  await agent.getByRole("link", { name: "Feedback" }).click();
  await expect(agent).toHaveURL(/\/admin\/feedback/);
  await agent.goBack();
  await expect(agent).toHaveURL(/\/admin\/conversations\//);
  await expect(agent.getByRole("button", { name: "Take over" })).toBeVisible();
});
