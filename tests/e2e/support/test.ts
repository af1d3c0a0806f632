import {
  type Browser,
  type BrowserContext,
  expect,
  type Page,
  test as base,
} from "@playwright/test";
import type { Language } from "#server/platform/locale.ts";
import { origin } from "./api.ts";
import { assistant } from "./assistant.ts";
import { isStaff, type Person } from "./cast.ts";
import { letNobodyWait } from "./database.ts";
import { endConversation, signIn, speak } from "./sign-in.ts";

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

type Look = { size?: typeof phone; language?: Language; scale?: number };

export type Browse = (person?: Person | null, look?: Look) => Promise<Page>;

type Story = {
  /** A browser of its own: of somebody who is signed in and speaks English, or of a stranger. */
  browse: Browse;
  /** The console stays empty, unless the story cuts lines or is refused. */
  mayComplain: (about: RegExp) => void;
};

export { expect };

export const test = base.extend<Story & { stage: Story & { close: () => Promise<void> } }>({
  stage: async ({ browser }, use) => {
    // From the demo, or asked for by a page as it was closed.
    await letNobodyWait();
    const stage = openStage(browser);
    await use(stage);
    await stage.close();
    assistant.goOn();
  },
  browse: async ({ stage }, use) => use(stage.browse),
  mayComplain: async ({ stage }, use) => use(stage.mayComplain),
});

function openStage(browser: Browser) {
  const opened = new Map<BrowserContext, Person | null>();
  const complaints: string[] = [];
  const allowed: RegExp[] = [];

  const browse: Browse = async (
    person = null,
    { size = phone, language = "en", scale = 1 } = {},
  ) => {
    const context = await browser.newContext({
      baseURL: origin(),
      viewport: size,
      deviceScaleFactor: scale,
      locale: language === "en" ? "en-GB" : language,
      reducedMotion: "reduce",
    });
    listen(context, complaints);
    const isFirst = ![...opened.values()].includes(person);
    opened.set(context, person);
    if (person) await arrive(context, person, language, isFirst);
    return context.newPage();
  };

  async function close() {
    for (const [context, person] of opened) {
      // First nothing more is sent, then what was sent is taken back.
      for (const page of context.pages()) await page.close();
      await context.setOffline(false);
      // Somebody may have signed in on the way, or signed out.
      if (!person || !isStaff(person)) await endConversation(context).catch(() => {});
      await context.close();
    }
    const unexpected = complaints.filter((said) => !allowed.some((about) => about.test(said)));
    expect(unexpected, "what the browser complained of").toEqual([]);
  }

  return { browse, mayComplain: (about: RegExp) => void allowed.push(about), close };
}

async function arrive(
  context: BrowserContext,
  person: Person,
  language: Language,
  isFirst: boolean,
) {
  await signIn(context, person);
  await speak(context, language);
  if (isFirst && !isStaff(person)) await endConversation(context);
}

function listen(context: BrowserContext, complaints: string[]) {
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (thrown) => complaints.push(String(thrown.error())));
  context.on("dialog", (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}
