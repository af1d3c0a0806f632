import { answers, bubblesOf, log, say } from "./support/chat.ts";
import { eventsOf } from "./support/database.ts";
import { expect, test } from "./support/test.ts";

const CUT = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK_CHANGED/;

const timesStored = async (text: string) =>
  (await eventsOf("emre")).filter((event) => event.text === text).length;

test("what is written on a dead line is kept, marked, and sent once when the line is back", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(CUT);
  const page = await browse("emre");
  await page.goto("/chat");
  await say(page, "Hello");
  await expect(answers(page)).toHaveCount(1);

  await page.context().setOffline(true);
  await expect(page.getByText("You’re offline.")).toBeVisible();
  await say(page, "I wrote this in a tunnel.");
  const bubble = bubblesOf(page, "You").last();
  await expect(bubble).toContainText("I wrote this in a tunnel.");
  await expect(bubble).toContainText("Will be sent when you’re back online");
  expect(await timesStored("I wrote this in a tunnel.")).toBe(0);

  await page.context().setOffline(false);
  await expect(page.getByText("You’re offline.")).toBeHidden();
  await expect(bubble).not.toContainText("Will be sent when you’re back online");
  await expect(answers(page)).toHaveCount(2);
  await expect(log(page).getByText("I wrote this in a tunnel.")).toHaveCount(1);
  expect(await timesStored("I wrote this in a tunnel.")).toBe(1);
});

test("an answer lost after the commit leads to one message and one bubble", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(CUT);
  const page = await browse("emre");
  await page.goto("/chat");
  let lost = 0;
  await page.route("**/conversations.send*", async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await say(page, "Did this arrive?");
  await expect(answers(page)).toHaveCount(1);
  await page.reload();
  await expect(log(page).getByText("Did this arrive?")).toHaveCount(1);
  expect(await timesStored("Did this arrive?")).toBe(1);
});

test("words that were not sent yet survive a reload", async ({ browse }) => {
  const page = await browse("emre");
  await page.goto("/chat");
  await page.getByLabel("Your message").fill("I was about to say");
  await page.reload();
  await expect(page.getByLabel("Your message")).toHaveValue("I was about to say");
});

test("wherever one is, a dead line is told, and that it is back", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(CUT);
  for (const [person, path] of [
    ["emre", "/"],
    ["ruth", "/admin/desks"],
  ] as const) {
    const page = await browse(person);
    await page.goto(path);
    await page.context().setOffline(true);
    await expect(page.getByText("You’re offline.")).toBeInViewport();
    await page.context().setOffline(false);
    await expect(page.getByText("You’re offline.")).toBeHidden();
  }
});
