import { beforeAll, describe, expect, test } from "vitest";
import { publishArticles } from "#server/articles/content.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { answerTo } from "#tests/support/embedded-answer.ts";
import { chat } from "#tests/support/embedded-chat.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { createMerchant, createPlan } from "#tests/support/plans.ts";

beforeAll(async () => {
  await publishArticles();
});

async function customerOf(locale: string) {
  const customer = await createCustomer({ locale });
  for (const name of ["Fjord & Fell", "North Sole"]) {
    const { id: merchantId } = await createMerchant(name);
    await createPlan(customer, { merchantId });
  }
  return customer;
}

/** In „…“, “…”, ”…” and «…». */
const quoted = (text: string) =>
  Array.from(text.matchAll(/[“„”«]([^“”»]+)[“”»]/gu), ([, words = ""]) => words);

describe.each(LANGUAGES)("in %s", (language) => {
  const chatText = translatorFor(language, "chat");
  const say = translatorFor(language, "assistant");

  test("when the next payment is, and how much, is told without what else is owed", async () => {
    const { text } = await answerTo(await customerOf(language), chatText("start.questions.next"));
    expect(text).toMatch(/400[.,]00/u);
    expect(text).not.toMatch(/2[.,\s]400|1[.,\s]200/u);
  });

  test.each([
    ["move", "move-a-due-date"],
    ["early", "pay-early"],
    ["return", "returns"],
  ])("%s: the answer rests on the article about it", async (question, slug) => {
    const customer = await customerOf(language);
    const { text, cited } = await answerTo(customer, chatText(`start.questions.${question}`));
    expect(cited).toEqual([slug]);
    for (const key of ["unsure", "notFound", "which"]) expect(text).not.toContain(say(key));
  });

  test("who sent something back is told how that return stands, too", async () => {
    const { answer, tools } = await chat(language)(chatText("start.questions.return"));
    expect(tools).toEqual(["returnStatus", "searchHelp"]);
    expect(answer).toContain("Lumen Studio");
  });

  test("the words with which it says one can pay are understood", async () => {
    const [pay = "", more = ""] = quoted(say("lateNow"));
    const { proposal } = await answerTo(await customerOf(language), pay);
    expect(proposal?.merchants).toHaveLength(2);
    const { move } = await answerTo(await customerOf(language), more);
    expect(move).not.toBeNull();
  });

  test("what an old card asks again is understood", async () => {
    const words = chatText("proposal.askWords", { merchants: "North Sole" });
    const { proposal } = await answerTo(await customerOf(language), words);
    expect(proposal?.merchants).toEqual(["North Sole"]);
  });
});
