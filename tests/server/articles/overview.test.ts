import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listOverview } from "#server/articles/overview.ts";
import { publishArticle } from "#tests/support/articles.ts";
import { createAgent } from "#tests/support/factories.ts";

test.each([
  ["de", "Rückgaben"],
  ["en", "Returns"],
  ["sv", "Returns"],
])(
  "whoever reads %s finds an article by its title there, or else in English",
  async (locale, title) => {
    const slug = `overview-${randomUUID().slice(0, 8)}`;
    const admin = await createAgent("admin", { locale });
    const texts = { slug, follows: 0, body: "Text." };
    await publishArticle(admin, { ...texts, locale: "en", title: "Returns" });
    await publishArticle(admin, { ...texts, locale: "de", title: "Rückgaben" });
    expect((await listOverview(admin)).find((one) => one.slug === slug)).toMatchObject({ title });
  },
);
