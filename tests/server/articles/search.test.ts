import { beforeAll, describe, expect, test } from "vitest";
import { publishArticles } from "#prisma/demo/articles.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { searchPassages } from "#server/articles/search.ts";
import { createAgent } from "#tests/support/factories.ts";

beforeAll(async () => {
  await publishArticles(await createAgent("admin"));
});

const QUESTIONS: Record<string, Record<string, string>> = {
  "en-GB": {
    "cant pay this month": "when-you-cannot-pay",
    "I lost my job and can't afford the next instalment": "when-you-cannot-pay",
    "money back for shoes": "refunds",
    "how long does a refund take": "refunds",
    "where's my refund??": "refunds",
    "my card was declined": "payment-failed",
    "payment didnt go through": "payment-failed",
    "can I change the date of my payment": "move-a-due-date",
    "is there a late fee": "late-payments",
    "forgot to pay": "late-payments",
    "I want to pay everything off": "pay-early",
    "I sent the shoes back, do I still have to pay?": "returns",
    "how is the interest calculated": "interest-on-financing",
    "when is my first payment": "how-instalments-work",
    "got a new card": "payment-methods",
    "what do you know about me": "personal-data",
    "let me speak to a human": "talk-to-a-person",
  },
  de: {
    "ich kann diesen monat nicht zahlen": "when-you-cannot-pay",
    "Geld zurück für Schuhe": "refunds",
    "kann ich den Termin verschieben?": "move-a-due-date",
    "meine Karte wurde abgelehnt": "payment-failed",
    "gibt es mahngebühren": "late-payments",
    "alles auf einmal bezahlen": "pay-early",
    "schuhe zurückschicken": "returns",
    "wie hoch sind die Zinsen": "interest-on-financing",
    "ich will mit einem menschen reden": "talk-to-a-person",
    "welche daten habt ihr über mich": "personal-data",
  },
  sv: {
    "jag kan inte betala den här månaden": "when-you-cannot-pay",
    "pengarna tillbaka för skorna": "refunds",
    "flytta förfallodagen": "move-a-due-date",
    "mitt kort nekades": "payment-failed",
    "vad kostar det att betala för sent": "late-payments",
    "betala allt nu": "pay-early",
    "skicka tillbaka jackan": "returns",
    "hur mycket ränta": "interest-on-financing",
    "prata med en människa": "talk-to-a-person",
    "vilka uppgifter har ni om mig": "personal-data",
  },
  ar: {
    "لا أستطيع الدفع هذا الشهر": "when-you-cannot-pay",
    "أريد استرجاع فلوسي": "refunds",
    "أريد تغيير موعد الدفع": "move-a-due-date",
    "بطاقتي مرفوضة": "payment-failed",
    "هل هناك رسوم تأخير": "late-payments",
    "أريد أن أدفع كل المبلغ الآن": "pay-early",
    "كيف أرجع الحذاء": "returns",
    "كم الفائدة": "interest-on-financing",
    "أريد التحدث مع موظف": "talk-to-a-person",
    "ما هي البيانات التي لديكم عني": "personal-data",
  },
};

describe.each(Object.entries(QUESTIONS))("in %s", (locale, questions) => {
  test.each(Object.entries(questions))("“%s” finds %s", async (question, slug) => {
    const [best] = await searchPassages(locale, question);
    expect(best?.slug).toBe(slug);
    expect(best?.score).toBeGreaterThan(0.4);
  });
});

test.each([
  ["en", "what's the weather like"],
  ["de", "wie ist das wetter"],
  ["sv", "hur är vädret"],
  ["ar", "كيف الطقس اليوم"],
  ["en", "???"],
])("in %s “%s” finds nothing", async (locale, question) => {
  expect(await searchPassages(locale, question)).toEqual([]);
});

test("a correction is found at once, with its version, and the former words no longer", async () => {
  const editor = await createAgent("supervisor");
  const article = { slug: "gift-wrapping", locale: "en", title: "Gift wrapping" } as const;
  await publishArticle(editor, { ...article, body: "We wrap in turquoise paper.", follows: 0 });
  expect((await searchPassages("en", "turquoise wrapping"))[0]).toMatchObject({ version: 1 });

  await publishArticle(editor, { ...article, body: "We wrap in crimson paper.", follows: 1 });
  const [best] = await searchPassages("en", "gift wrapping paper");
  expect(best).toMatchObject({ version: 2, passage: "We wrap in crimson paper." });
});

test("where there is no article in the language, the English one answers", async () => {
  const editor = await createAgent("admin");
  const article = { slug: "parcel-shops", locale: "en", title: "Parcel shops" } as const;
  await publishArticle(editor, { ...article, body: "Pick up at a kiosk.", follows: 0 });
  expect((await searchPassages("sv", "parcel shops kiosk"))[0]?.slug).toBe("parcel-shops");
});
