import { beforeAll, describe, expect, test } from "vitest";
import { publishArticles } from "#server/articles/content.ts";
import { searchPassages } from "#server/articles/search.ts";
import { db } from "#server/platform/db.ts";
import { publishArticle } from "#tests/support/articles.ts";
import { createAgent } from "#tests/support/factories.ts";

beforeAll(async () => {
  await publishArticles();
});

const QUESTIONS: Record<string, Record<string, string>> = {
  "en-GB": {
    "cant pay this month": "when-you-cannot-pay",
    "I lost my job and can't afford the next instalment": "when-you-cannot-pay",
    "can I pause my payments": "when-you-cannot-pay",
    "how do I end the payment pause": "when-you-cannot-pay",
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
    "can somebody phone me tomorrow afternoon?": "callbacks",
    "I can't take the call, can I move it": "callbacks",
    "am I talking to a bot or a person": "ai-and-people",
    "can the assistant see other people's plans": "how-the-assistant-works",
    "the sign-in code doesn't come": "no-code-arrived",
    "it says my code is wrong": "sign-in-code",
    "I lost my phone, how do I sign it out": "devices-and-sessions",
    "my parcel never arrived": "order-not-arrived",
    "the lamp came broken": "wrong-or-damaged-item",
    "there's a purchase I don't recognise": "unknown-purchase",
    "I think my account was hacked": "suspected-fraud",
    "I want to make a complaint": "complaints",
    "why was my purchase not approved": "declined-purchase",
    "will this hurt my credit score": "credit-file",
    "I need an invoice": "statements-and-receipts",
    "my mother passed away, what happens to her plan": "deceased-customer",
    "how do I switch to dark mode": "language-and-appearance",
    "I have an idea for your site": "feedback",
    "does it count if I pay on a Sunday": "due-at-midnight",
    "the shop declined my return": "return-declined",
  },
  de: {
    "ich kann diesen monat nicht zahlen": "when-you-cannot-pay",
    "kann ich meine Zahlungen pausieren": "when-you-cannot-pay",
    "wie beende ich die Zahlungspause": "when-you-cannot-pay",
    "Geld zurück für Schuhe": "refunds",
    "kann ich den Termin verschieben?": "move-a-due-date",
    "meine Karte wurde abgelehnt": "payment-failed",
    "gibt es mahngebühren": "late-payments",
    "alles auf einmal bezahlen": "pay-early",
    "schuhe zurückschicken": "returns",
    "wie hoch sind die Zinsen": "interest-on-financing",
    "ich will mit einem menschen reden": "talk-to-a-person",
    "welche daten habt ihr über mich": "personal-data",
    "können Sie mich morgen anrufen?": "callbacks",
    "ich bekomme keinen Code": "no-code-arrived",
    "mein Paket ist nicht angekommen": "order-not-arrived",
    "die Schuhe sind kaputt angekommen": "wrong-or-damaged-item",
    "das habe ich nie bestellt": "unknown-purchase",
    "ist das Betrug? komische E-Mail von euch": "suspected-fraud",
    "steht das in der schufa": "credit-file",
    "ich brauche eine Rechnung": "statements-and-receipts",
    "neue E-Mail-Adresse": "change-email-or-name",
    "mein Vater ist gestorben": "deceased-customer",
    "Bestellung stornieren": "cancelled-order",
    "ich möchte mich beschweren": "complaints",
  },
  sv: {
    "jag kan inte betala den här månaden": "when-you-cannot-pay",
    "kan jag pausa mina betalningar": "when-you-cannot-pay",
    "hur avslutar jag betalningspausen": "when-you-cannot-pay",
    "pengarna tillbaka för skorna": "refunds",
    "flytta förfallodagen": "move-a-due-date",
    "mitt kort nekades": "payment-failed",
    "vad kostar det att betala för sent": "late-payments",
    "betala allt nu": "pay-early",
    "skicka tillbaka jackan": "returns",
    "hur mycket ränta": "interest-on-financing",
    "prata med en människa": "talk-to-a-person",
    "vilka uppgifter har ni om mig": "personal-data",
    "kan ni ringa mig på tisdag": "callbacks",
    "jag får ingen kod": "no-code-arrived",
    "paketet har inte kommit": "order-not-arrived",
    "varan är trasig": "wrong-or-damaged-item",
    "jag känner inte igen köpet": "unknown-purchase",
    "påverkar det min kreditvärdighet": "credit-file",
    "var hittar jag kvittot": "statements-and-receipts",
    "byta mejladress": "change-email-or-name",
    "min man har gått bort": "deceased-customer",
    "jag vill lämna ett klagomål": "complaints",
    "är det en robot eller en människa som svarar": "ai-and-people",
    "hur loggar jag ut på alla enheter": "devices-and-sessions",
  },
  ar: {
    "لا أستطيع الدفع هذا الشهر": "when-you-cannot-pay",
    "هل يمكن إيقاف دفعاتي مؤقتا": "when-you-cannot-pay",
    "كيف أنهي تأجيل الدفعات": "when-you-cannot-pay",
    "أريد استرجاع فلوسي": "refunds",
    "أريد تغيير موعد الدفع": "move-a-due-date",
    "بطاقتي مرفوضة": "payment-failed",
    "هل هناك رسوم تأخير": "late-payments",
    "أريد أن أدفع كل المبلغ الآن": "pay-early",
    "كيف أرجع الحذاء": "returns",
    "كم الفائدة": "interest-on-financing",
    "أريد التحدث مع موظف": "talk-to-a-person",
    "ما هي البيانات التي لديكم عني": "personal-data",
    "هل يمكن أن تتصلوا بي غدا؟": "callbacks",
    "لم يصلني الرمز": "no-code-arrived",
    "طلبي لم يصل": "order-not-arrived",
    "وصل المنتج مكسورا": "wrong-or-damaged-item",
    "هذا الخصم لا أعرفه": "unknown-purchase",
    "أعتقد أنه احتيال": "suspected-fraud",
    "أريد تقديم شكوى": "complaints",
    "هل يظهر هذا في سجلي الائتماني": "credit-file",
    "أحتاج إلى فاتورة": "statements-and-receipts",
    "أريد تغيير بريدي الإلكتروني": "change-email-or-name",
    "توفي والدي": "deceased-customer",
    "كيف أغير اللغة": "language-and-appearance",
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

test("what another process publishes or archives is known with the next question", async () => {
  const row = { slug: "zeppelin-post", locale: "en", version: 1, title: "Zeppelin post" };
  await db.article.create({ data: { ...row, body: "It flies on Tuesdays." } });
  expect((await searchPassages("en", "zeppelin post"))[0]?.slug).toBe("zeppelin-post");

  const { id } = await createAgent("admin");
  const at = new Date();
  await db.article.updateMany({
    where: { slug: "zeppelin-post" },
    data: { supersededAt: at, archivedAt: at, archivedById: id },
  });
  expect(await searchPassages("en", "zeppelin post")).toEqual([]);
});

test("where there is no article in the language, the English one answers", async () => {
  const editor = await createAgent("admin");
  const article = { slug: "parcel-shops", locale: "en", title: "Parcel shops" } as const;
  await publishArticle(editor, { ...article, body: "Pick up at a kiosk.", follows: 0 });
  expect((await searchPassages("sv", "parcel shops kiosk"))[0]?.slug).toBe("parcel-shops");
});

/** A word may be called as what every object has. */
test.each([...Object.getOwnPropertyNames(Object.prototype), "prototype", "length", "__proto__"])(
  "“%s” is a word like any other",
  async (name) => {
    expect(await searchPassages("en-GB", name)).toEqual([]);
    const [best] = await searchPassages("en-GB", `refund ${name}`);
    expect(best?.slug).toBe("refunds");
    expect(Array.isArray(await searchPassages(name, "refund"))).toBe(true);
  },
);

test("the longest question is searched with a bounded number of words", async () => {
  const words = Array.from({ length: 100 }, (_, at) => `wrd${at}x`).join(" ");
  expect(await searchPassages("en-GB", words)).toEqual([]);
});
