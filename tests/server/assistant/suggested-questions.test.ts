import { beforeAll, describe, expect, test } from "vitest";
import { publishArticles } from "#server/articles/content.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { facts } from "#tests/support/assistant-facts.ts";
import { answerTo } from "#tests/support/embedded-answer.ts";
import { chat } from "#tests/support/embedded-chat.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { createMerchant, createPlan } from "#tests/support/plans.ts";
import { declineOf } from "#tests/support/spending.ts";

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

const waiting = facts.returnStatus.returns.map((one) => ({ ...one, turn: "customer" as const }));
const decided = waiting.map((one) => ({ ...one, state: "accepted" as const, ended: one.due }));

/** What is tapped, about whom, and what the answer must say of it. */
const OWN = [
  ["overdue", "Lumen Studio", "p3", ["€89.00", "Lumen Studio"], "nextPayments"],
  ["due", "Løpe & Co", "p2", ["€32.25", "Løpe & Co"], "nextPayments"],
  ["next", "Nordhem", "p1", ["€74.90", "Nordhem"], "nextPayments"],
  ["refund", "Løpe & Co", "p2", ["€25.00", "Løpe & Co"], "refundStatus"],
  ["stranded", "Løpe & Co", "p2", ["€25.00", "Løpe & Co"], "refundStatus"],
  ["question", "Lumen Studio", "p3", ["€89.00", "Lumen Studio"], "returnStatus"],
  ["decided", "Lumen Studio", "p3", ["€89.00", "Lumen Studio"], "returnStatus"],
] as const;

describe.each(LANGUAGES)("in %s", (language) => {
  const chatText = translatorFor(language, "chat");
  const say = translatorFor(language, "assistant");
  const unsure = ["unsure", "notFound", "which", "troubled", "personAsked"].map((key) => say(key));
  const wordsOf = (kind: string, merchant: string) =>
    chatText(`start.suggestions.${kind}.words`, { merchant });

  test.each(OWN)(
    "%s: the answer is about that very thing",
    async (kind, shop, plan, parts, tool) => {
      const returns = kind === "decided" ? decided : waiting;
      const ask = chat(language, { returnStatus: { returns } });
      const { answer, tools } = await ask(wordsOf(kind, shop), plan);
      expect(tools).toContain(tool);
      for (const part of parts) expect(answer).toContain(part);
      for (const words of unsure) expect(answer).not.toContain(words);
      const others = ["Lumen Studio", "Løpe & Co", "Nordhem"].filter((name) => name !== shop);
      for (const other of others) expect(answer).not.toContain(other);
    },
  );

  test("of several plans all that is overdue is told", async () => {
    const { answer } = await chat(language)(wordsOf("overdueSeveral", ""));
    expect(answer).toContain("€89.00");
    expect(answer).not.toContain("€74.90");
  });

  test("a purchase that was not approved is told with its amount, its shop and why", async () => {
    const customer = await createCustomer({ locale: language });
    await declineOf(customer, "over_limit", new Date());
    const { text } = await answerTo(customer, wordsOf("declined", "Fjord & Fell"));
    expect(text).toMatch(/899[.,]00/u);
    expect(text).toContain("Fjord & Fell");
    expect(text).toContain(translatorFor(language, "spending")("reasons.over_limit.title"));
  });

  test.each([
    ["move", "move-a-due-date"],
    ["early", "pay-early"],
    ["return", "returns"],
    ["how", null],
    ["limit", null],
  ])("%s: the answer rests on the article about it", async (question, slug) => {
    const customer = await customerOf(language);
    const { text, cited } = await answerTo(customer, chatText(`start.questions.${question}`));
    expect(cited).toEqual([slug ?? expect.any(String)]);
    for (const words of unsure) expect(text).not.toContain(words);
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
