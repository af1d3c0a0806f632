import { beforeAll, expect, test } from "vitest";
import { publishArticles } from "#server/articles/content.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { answerTo } from "#tests/support/embedded-answer.ts";
import { createCustomer } from "#tests/support/factories.ts";

beforeAll(async () => {
  await publishArticles();
});

test.each([
  ["en", "I can't pay", /write in the chat|write to us/iu],
  ["de", "Ich kann nicht zahlen", /schreiben sie/iu],
  ["sv", "Jag kan inte betala", /skriv/iu],
  ["ar", "لا أستطيع الدفع", /اكتب/u],
] as const)(
  "in %s, who says that they cannot pay is told where to pause their payments, not to say it again",
  async (language, text, again) => {
    const answer = await answerTo(await createCustomer({ locale: language }), text);
    expect(answer.cited).toEqual(["when-you-cannot-pay"]);
    expect(answer.text).not.toMatch(again);
    expect(answer.text).toContain(translatorFor(language, "plans")("hard"));
    expect(answer.text).toContain(translatorFor(language, "assistant")("personAsked"));
  },
);
