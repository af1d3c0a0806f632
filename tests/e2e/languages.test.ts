import type { Locator, Page } from "@playwright/test";
import { directionOf } from "#app/_i18n/locales.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { customerPaths, overhang, PUBLIC_PATHS } from "./support/pages.ts";
import { expect, phone, test } from "./support/test.ts";

/** The longest words, the most letters with dots, and the other direction; English is looked at route by route. */
const OTHERS = LANGUAGES.filter((language) => language !== "en");

const PERSON = {
  en: "Talk to a person",
  de: "Mit einem Menschen sprechen",
  sv: "Prata med en medarbetare",
  ar: "التحدث إلى موظف",
};

const linesOf = (link: Locator) =>
  link.evaluate((element) => {
    const text = document.createRange();
    text.selectNodeContents(element.lastChild ?? element);
    return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size;
  });

for (const language of LANGUAGES)
  test(`in ${language} the way to a person takes one line of a phone's bar`, async ({ browse }) => {
    const page = await browse("mariam", { language });
    await page.goto("/");
    const person = page.getByRole("navigation").getByRole("link", { name: PERSON[language] });
    await expect(person).toBeVisible();
    expect(await linesOf(person)).toBe(1);
  });

for (const language of OTHERS) {
  const isRightToLeft = directionOf(language) === "rtl";

  async function look(page: Page, path: string) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    const html = page.locator("html");
    await expect(html).toHaveAttribute("lang", new RegExp(`^${language}`));
    await expect(html).toHaveAttribute("dir", isRightToLeft ? "rtl" : "ltr");
    await expect.poll(() => overhang(page), `${path} scrolls sideways`).toBe(0);
  }

  test(`in ${language} every page fits a phone and runs the right way`, async ({
    browse,
    mayComplain,
  }) => {
    // The page that does not exist is one of them.
    mayComplain(/status of 404/);
    const stranger = await browse(null, { language });
    for (const path of PUBLIC_PATHS) await look(stranger, path);

    const customer = await browse("mariam", { language });
    for (const path of await customerPaths(customer)) await look(customer, path);

    const admin = await browse("samir", { language, size: phone });
    for (const path of [
      "/admin/cases",
      "/admin/hardship",
      "/admin/refunds",
      "/admin/knowledge",
      "/admin/knowledge?list=unhelpful",
      "/admin/desks",
      "/admin/people",
      "/admin/rules",
      "/admin/assistant",
      "/admin/audit",
    ])
      await look(admin, path);

    const agent = await browse("jonas", { language, size: phone });
    await look(agent, "/admin/account");
    await agent.goto("/admin/desk");
    await expect.poll(() => overhang(agent), "the desk scrolls sideways").toBe(0);
    await agent.getByRole("navigation").getByRole("link").first().click();
    await look(agent, agent.url());
  });
}
