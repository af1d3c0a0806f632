import type { Page } from "@playwright/test";
import { expectNothing } from "./support/axe.ts";
import { origin } from "./support/api.ts";
import { answers, bubblesOf, isNext, log, row, say } from "./support/chat.ts";
import { stored } from "./support/database.ts";
import { overhang } from "./support/pages.ts";
import { fakeEars, fakeVoice, hearIn, spokenIn } from "./support/speech.ts";
import { desktop, expect, test } from "./support/test.ts";

const PDF = Buffer.from(`%PDF-1.7\n${"x".repeat(2000)}`);
const attach = (page: Page) => page.getByLabel("Attach photos or files");
const waiting = (page: Page) => page.getByRole("list", { name: "Files to send" });

async function chooseScreenshot(page: Page, name: string) {
  const buffer = await page.screenshot();
  await attach(page).setInputFiles({ name, mimeType: "image/png", buffer });
  await expect(waiting(page).getByText(/^Ready to send/u)).toBeVisible();
}

async function openDeskAt(agent: Page, customer: string) {
  await agent.goto("/admin/desk");
  await row(agent, customer).click();
  await agent.getByRole("button", { name: "Take over" }).click();
}

test("a customer sends a photo, an agent looks at it and answers with a PDF, a stranger finds neither", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/status of 404/);
  const customer = await browse("fatima");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  await chooseScreenshot(customer, "lamp.png");
  expect(await overhang(customer)).toBe(0);
  await expectNothing(customer, "a chat with a file to send");
  await say(customer, "The lamp arrived like this.");
  const photo = bubblesOf(customer, "You").getByRole("link", { name: /lamp\.jpg/u });
  await expect(photo).toBeVisible();
  await expect(waiting(customer)).toBeHidden();

  const agent = await browse("grace", { size: desktop });
  await openDeskAt(agent, "Fatima Ben Salah");
  const shown = bubblesOf(agent, "Fatima Ben Salah").getByRole("link", { name: /lamp\.jpg/u });
  await expect(shown.locator("img")).toHaveJSProperty("complete", true);
  expect(await shown.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(
    390,
  );
  await attach(agent).setInputFiles({
    name: "label.pdf",
    mimeType: "application/pdf",
    buffer: PDF,
  });
  await expect(waiting(agent).getByText(/^Ready to send/u)).toBeVisible();
  await agent.getByRole("button", { name: "Send", exact: true }).click();

  const paper = bubblesOf(customer, "Grace Okonkwo").getByRole("link", { name: /label\.pdf/u });
  const download = customer.waitForEvent("download");
  await paper.click();
  expect((await download).suggestedFilename()).toBe("label.pdf");

  const stranger = await browse("brianna");
  for (const link of [photo, paper]) {
    const address = `${origin()}${await link.getAttribute("href")}`;
    expect((await stranger.request.get(address)).status()).toBe(404);
    const own = await customer.request.get(address);
    expect([own.status(), own.headers()["x-content-type-options"]]).toEqual([200, "nosniff"]);
  }
});

test("what was pasted waits for the line, and goes once; what cannot be sent says why and keeps the words", async ({
  browse,
  mayComplain,
}) => {
  mayComplain(/net::|Failed to (load|fetch)|ERR_/);
  const page = await browse("brianna");
  await page.goto("/chat");
  const field = page.getByLabel("Your message");
  await field.fill("Here it is");
  await attach(page).setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: PDF });
  await expect(waiting(page).getByText(/^We can’t take this kind of file/u)).toBeVisible();
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("Here it is");

  await page.evaluate(() => {
    const pasted = new DataTransfer();
    pasted.items.add(
      new File([`%PDF-1.7\n${"x".repeat(500)}`], "bank.pdf", { type: "application/pdf" }),
    );
    document
      .querySelector("textarea")
      ?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: pasted, bubbles: true, cancelable: true }),
      );
  });
  await expect(waiting(page).getByText(/^Ready to send/u)).toBeVisible();
  await page.context().setOffline(true);
  await field.press("Enter");
  await expect(log(page).getByText("Will be sent when you’re back online")).toBeVisible();
  await expect(log(page).getByRole("link", { name: /bank\.pdf/u })).toBeVisible();
  await page.context().setOffline(false);
  await expect(answers(page)).toContainText("a person can look at it");
  await expect(log(page).getByRole("link", { name: /bank\.pdf/u })).toHaveCount(1);
  const rows = await stored<{ count: number }>(
    `select count(*)::int as count from stored_file where name = 'bank.pdf' and conversation_id is not null`,
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test("dictation says first where the voice may go, fills the field and sends nothing", async ({
  browse,
}) => {
  const page = await browse("dmitri");
  await page.addInitScript(fakeEars);
  await page.goto("/chat");
  const [field, mic] = [
    page.getByLabel("Your message"),
    page.getByRole("button", { name: "Dictate", exact: true }),
  ];
  await field.fill("Hello.");
  await mic.click();
  await expect(page.getByText(/may send your voice to the company/u)).toBeVisible();
  await expectNothing(page, "the word about dictation");
  await page.getByRole("button", { name: "Start dictating" }).click();
  await expect(mic).toHaveAttribute("aria-pressed", "true");
  await hearIn(page, "my lamp");
  await expect(page.getByText("my lamp")).toBeVisible();
  await expect(field).toHaveValue("Hello.");
  await hearIn(page, "my lamp is broken", true);
  await expect(field).toHaveValue("Hello. my lamp is broken");
  await expect(field).toBeFocused();
  await field.press("Escape");
  await expect(mic).toHaveAttribute("aria-pressed", "false");
  await expect(log(page).getByRole("article")).toHaveCount(0);

  await page.reload();
  await mic.click();
  await expect(mic).toHaveAttribute("aria-pressed", "true");
  await hearIn(page, null, "not-allowed");
  await expect(page.getByText(/doesn’t let this page use the microphone/u)).toBeVisible();
  expect(await overhang(page)).toBe(0);
});

test("answers are read aloud to whoever wants it, sentence by sentence, until something new comes", async ({
  browse,
}) => {
  const page = await browse("yuna");
  await page.addInitScript(fakeVoice);
  await page.goto("/chat");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Read answers aloud" }).click();
  await say(page, "When is my next payment?");
  await expect
    .poll(() => spokenIn(page))
    .toEqual(expect.arrayContaining([expect.stringMatching(/pay/u)]));
  const read = answers(page).getByRole("button", { name: "Read aloud" });
  await expect(read).toHaveAttribute("aria-pressed", "true");
  await say(page, "Thank you");
  await expect(read.first()).toHaveAttribute("aria-pressed", "false");
  expect(await spokenIn(page)).toContain("(quiet)");

  await page.getByRole("button", { name: "More", exact: true }).click();
  const toggle = page.getByRole("menuitemcheckbox", { name: "Read answers aloud" });
  await expect(toggle).toBeChecked();
  await toggle.click();
  await read.first().press("Enter");
  await expect(read.first()).toHaveAttribute("aria-pressed", "true");
  await page.goto("/plans");
  await page.goto("/chat");
  await expect(read.first()).toHaveAttribute("aria-pressed", "false");
});
