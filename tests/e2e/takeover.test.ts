import { assistant } from "./support/assistant.ts";
import { answers, bubblesOf, isNext, list, log, reply, row, say } from "./support/chat.ts";
import { eventsOf } from "./support/database.ts";
import { desktop, expect, test } from "./support/test.ts";

test("taken over in mid-sentence, the assistant says nothing more, and its part is labelled", async ({
  browse,
}) => {
  assistant.hold();
  const customer = await browse("daniel");
  await customer.goto("/chat");
  await say(customer, "When is my next payment?");
  await expect(answers(customer)).toContainText(/\S+ \S+ \S+/);

  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await list(agent, "Assistant").click();
  await row(agent, "Daniel Okafor").click();
  await expect(answers(agent)).toContainText(/\S+ \S+ \S+/);
  await agent.getByRole("button", { name: "Take over" }).click();
  await expect(log(customer).getByText(/Grace Okonkwo.* has joined/)).toBeVisible();
  assistant.goOn();

  await reply(agent, "Daniel Okafor", "I am with you now.");
  await expect(bubblesOf(customer, "Grace Okonkwo")).toContainText("I am with you now.");
  await expect(answers(customer)).toHaveCount(1);
  await expect(answers(customer)).toContainText("The answer stopped because a person took over.");
  await say(customer, "Good, thank you.");
  await expect(bubblesOf(agent, "Daniel Okafor").last()).toContainText("Good, thank you.");

  const events = await eventsOf("daniel");
  const joined = events.findIndex(({ kind }) => kind === "joined");
  expect(events.slice(joined).some(({ author }) => author === "assistant")).toBe(false);
  expect(events.slice(0, joined).at(-1)).toMatchObject({ author: "assistant", cut: "taken_over" });

  await agent.getByRole("button", { name: "Hand back to assistant" }).click();
  await expect(
    log(customer).getByText(/Grace Okonkwo.* has handed you back to the AI/),
  ).toBeVisible();
  // Thanks that were meant for the agent are not answered by somebody else.
  await say(customer, "When is my next payment?");
  await expect(answers(customer)).toHaveCount(2);
});

test("of two agents who take over at once one wins, and the other is told who", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/status of 409/);
  const customer = await browse("callum");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();

  const agents = [
    { name: "Grace Okonkwo", page: await browse("grace", { size: desktop }) },
    { name: "Jonas Ek", page: await browse("jonas", { size: desktop }) },
  ];
  const bothClicked = Promise.withResolvers<void>();
  let clicks = 0;
  for (const { page } of agents) {
    await page.goto("/admin/desk");
    await row(page, "Callum Fraser").click();
    await page.route("**/desk.takeOver*", async (route) => {
      clicks += 1;
      if (clicks === agents.length) bothClicked.resolve();
      await bothClicked.promise;
      await route.continue();
    });
  }
  await Promise.all(
    agents.map(({ page }) => page.getByRole("button", { name: "Take over" }).click()),
  );

  const won = ({ page }: (typeof agents)[number]) =>
    page.getByRole("paragraph").getByText("Assigned to you", { exact: true });
  const told = ({ page }: (typeof agents)[number]) => page.getByText(/^Already assigned to /);
  for (const agent of agents) await expect(won(agent).or(told(agent))).toBeVisible();
  const [winner] = await Promise.all(
    agents.map(async (agent) => ((await won(agent).isVisible()) ? agent : null)),
  ).then((all) => all.filter((agent) => agent !== null));
  const loser = agents.find((agent) => agent !== winner);
  if (!winner || !loser) throw new Error("Of two agents there was not one winner");
  await expect(told(loser)).toContainText(winner.name);
  await expect(loser.page.getByLabel("Reply to Callum Fraser")).toBeHidden();

  await reply(winner.page, "Callum Fraser", "Hello Callum.");
  await expect(bubblesOf(customer, winner.name)).toContainText("Hello Callum.");
  const joined = (await eventsOf("callum")).filter(({ kind }) => kind === "joined");
  expect(joined).toHaveLength(1);
});
