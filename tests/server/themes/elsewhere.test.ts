import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { themesElsewhere } from "#server/themes/elsewhere.ts";
import { createTheme } from "#server/themes/sort.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { emptyThemes, marked } from "#tests/support/themes.ts";

let agent: Viewer;
beforeEach(async () => {
  await emptyThemes();
  agent = await createAgent();
});

async function theme(title: string, locale: string, ...texts: string[]) {
  const evidence = [];
  for (const text of texts)
    evidence.push((await marked(agent, text, await createCustomer({ locale }))).id);
  const { id } = await createTheme(agent, { title, area: "payments", evidence });
  await db.themeEvidence.updateMany({ where: { themeId: id }, data: { language: locale } });
  return id;
}

test("a theme names those about the same topic that are said in other languages alone", async () => {
  const english = await theme(
    "Receipts",
    "en",
    "Please show the receipt as a PDF",
    "Where do I download a receipt for my payment?",
  );
  const german = await theme(
    "Quittungen",
    "de",
    "Bitte die Quittung als PDF anzeigen",
    "Wo kann ich eine Quittung herunterladen?",
  );
  const arabic = await theme("إيصالات", "ar", "اعرضوا الإيصال بصيغة PDF");
  await theme("More receipts", "en", "I need a receipt for my last payment");
  await theme("Rückerstattung", "de", "Die Rückerstattung hat drei Wochen gedauert");

  const found = await themesElsewhere(agent, english);
  expect(found.map(({ id }) => id).toSorted()).toEqual([german, arabic].toSorted());
  expect(found.find(({ id }) => id === german)).toMatchObject({
    title: "Quittungen",
    languages: ["de"],
  });
  expect((await themesElsewhere(agent, german)).map(({ id }) => id)).toContain(english);
});

test("what is about no clear topic, or in a language that is not understood, has none", async () => {
  const vague = await theme("Vague", "en", "Nice colours, but the small grey text");
  await theme("Vag", "de", "Den kleinen grauen Text kann ich nicht lesen");
  const finnish = await theme("Kuitti", "fi", "Haluan kuitin PDF-muodossa");
  expect(await themesElsewhere(agent, vague)).toEqual([]);
  expect(await themesElsewhere(agent, finnish)).toEqual([]);
  await expect(themesElsewhere(await createCustomer(), vague)).rejects.toThrow(Forbidden);
});
