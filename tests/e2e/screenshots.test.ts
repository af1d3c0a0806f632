import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { Person } from "./support/cast.ts";
import { answers, log, reply, row, say, stopButton } from "./support/chat.ts";
import { type Browse, desktop, expect, phone, test } from "./support/test.ts";

const PICTURE = join(import.meta.dirname, "../../.github/readme/screens.png");
const HEIGHT = 640;
const GAP = 24;

test.skip(!process.env.README_SHOTS, "The README's picture is made with README_SHOTS=1.");

test("the README shows a customer's plans, the conversation and the desk", async ({
  browse,
  browser,
}) => {
  const shots = [await homeAndChat(browse), [await desk(browse)]].flat();
  const picture = await sideBySide(browser, shots);
  expect(picture.length).toBeLessThan(400_000);
  writeFileSync(PICTURE, picture);
});

async function homeAndChat(browse: Browse) {
  const page = await browse("astrid", { size: phone });
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Next payment" })).toBeVisible();
  const home = await page.screenshot();
  await page.goto("/chat");
  await say(page, "When is my next payment?");
  await answered(page, 1);
  await say(page, "And the one after that?");
  await answered(page, 2);
  return [home, await page.screenshot()];
}

async function answered(page: Page, count: number) {
  await expect(answers(page)).toHaveCount(count);
  await expect(stopButton(page)).toBeHidden();
}

async function desk(browse: Browse) {
  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  await agent.getByRole("switch", { name: "Your availability" }).click();
  await expect(agent.getByText("Online", { exact: true })).toBeVisible();
  const customer = await waiting(browse, "oliver", "I'd like to talk to a person, please.");
  await waiting(browse, "priya", "Can a human have a look at my return?");
  await waiting(browse, "hannah", "I need to speak to someone about my card.");

  await row(agent, "Oliver Bennett").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  await reply(agent, "Oliver Bennett", "Good morning, Oliver. I have your plans in front of me.");
  await say(customer, "Hello Grace! The boots: I get paid on Friday. Can it wait until then?");
  await expect(log(agent).getByText("Can it wait until then?")).toBeVisible();
  const picture = await agent.screenshot();
  await agent.getByRole("switch", { name: "Your availability" }).click();
  return picture;
}

async function waiting(browse: Browse, person: Person, words: string) {
  const page = await browse(person);
  await page.goto("/chat");
  await say(page, words);
  await expect(page.getByRole("button", { name: "Cancel request" })).toBeVisible();
  return page;
}

async function sideBySide(browser: Browser, shots: Buffer[]) {
  const page = await browser.newPage({ viewport: { width: 2400, height: HEIGHT } });
  const images = shots.map(
    (shot) => `<img alt="" src="data:image/png;base64,${shot.toString("base64")}">`,
  );
  await page.setContent(`
    <style>
      body { margin: 0 }
      figure { margin: 0; display: inline-flex; gap: ${GAP}px }
      img { height: ${HEIGHT - 2}px; border: 1px solid #8886; border-radius: 10px }
    </style>
    <figure>${images.join("")}</figure>`);
  const picture = await page.getByRole("figure").screenshot({ omitBackground: true });
  await page.close();
  return picture;
}
