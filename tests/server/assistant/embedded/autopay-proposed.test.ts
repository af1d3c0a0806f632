import { describe, expect, test } from "vitest";
import type { AssistantTools, AutopayFact } from "#server/assistant/facts.ts";
import { facts } from "#tests/support/assistant-facts.ts";
import { chat } from "#tests/support/embedded-chat.ts";

type Proposed = AssistantTools["proposeAutopay"]["output"];

async function asked(text: string, locale = "en-GB", proposeAutopay = facts.proposeAutopay) {
  const { answer, calls, tools } = await chat(locale, { proposeAutopay })(text);
  const inputOf = (tool: string) => calls.find(({ name }) => name === tool)?.input;
  return {
    answer,
    tools,
    input: inputOf("proposeAutopay"),
    choices: inputOf("offerChoices") as { choices: string[] } | undefined,
  };
}

describe("the plan, the card and whether it is on or off are looked up", () => {
  test.each([
    ["turn on autopay for the lamp", "en-GB", { turn: "on", plans: ["p3"] }],
    ["switch autopay off", "en-GB", { turn: "off" }],
    ["use my Visa for autopay", "en-GB", { turn: "on", method: "Visa" }],
    [
      "charge my Mastercard 5100 for the shoes instead",
      "en-GB",
      { method: "Mastercard 5100", plans: ["p2"] },
    ],
    ["schalte autopay aus", "de-DE", { turn: "off" }],
    ["Schalte Autopay für die Lampe ein", "de-DE", { turn: "on", plans: ["p3"] }],
    ["Nimm meine Visa für Autopay", "de-DE", { turn: "on", method: "Visa" }],
    ["slå på autobetalning för lampan", "sv-SE", { turn: "on", plans: ["p3"] }],
    ["stäng av autogiro", "sv-SE", { turn: "off" }],
    ["använd mitt Visa för autobetalning", "sv-SE", { turn: "on", method: "Visa" }],
    ["فعّل الدفع التلقائي للمصباح", "ar", { turn: "on", plans: ["p3"] }],
    ["أوقف الدفع التلقائي", "ar", { turn: "off" }],
    ["استخدم بطاقة فيزا للدفع التلقائي", "ar", { turn: "on", method: "Visa" }],
  ])("%s", async (text, locale, wanted) => {
    const { input, answer, tools } = await asked(text, locale);
    expect(input).toEqual(wanted);
    expect(tools).not.toContain("searchHelp");
    expect(answer).not.toBe("");
  });
});

test("the answer says with which card, when it is taken next, and that nothing is changed yet", async () => {
  const { answer } = await asked("turn on autopay for the lamp");
  expect(answer).toContain("Visa ···· 4242");
  expect(answer).toContain("€89.00 is taken on 28 November");
  expect(answer).toContain("Nothing changes until you confirm it below.");
});

const about = (planId: string, merchant: string, title: string): AutopayFact => ({
  planId,
  merchant,
  title,
  isOn: false,
  wasOn: false,
  method: "Visa ···· 4242",
  next: null,
});
const lamp = about("p3", "Lumen Studio", "Floor lamp");
const shoes = about("p2", "Løpe & Co", "Trail running shoes");
const refused = (reason: Proposed["reason"], plans: AutopayFact[] = []): Proposed => ({
  proposal: null,
  reason,
  plans,
});

describe("where it could be several plans each is a button", () => {
  test.each([
    ["turn on autopay", "en-GB", "on"],
    ["use my Visa for autopay", "en-GB", "on"],
    ["schalte autopay aus", "de-DE", "off"],
    ["stäng av autogiro", "sv-SE", "off"],
    ["فعّل الدفع التلقائي", "ar", "on"],
  ])("and what stands on it is understood: %s", async (text, locale, turn) => {
    const { choices } = await asked(text, locale, refused("which", [lamp, shoes]));
    expect(choices?.choices).toHaveLength(2);
    const again = await asked(choices?.choices[0] ?? "", locale);
    expect(again.input).toMatchObject({ turn, plans: ["p3"] });
  });

  test("whoever writes the name in its place means the same", async () => {
    const say = chat("en-GB", { proposeAutopay: refused("which", [lamp, shoes]) });
    await say("please turn off autopay");
    const { calls } = await say("the lamp");
    expect(calls.find(({ name }) => name === "proposeAutopay")?.input).toEqual({
      turn: "off",
      plans: ["p3"],
    });
  });

  test("of more than three they are led to all of them", async () => {
    const { answer, choices } = await asked(
      "turn on autopay",
      "en-GB",
      refused("which", [lamp, shoes, lamp, shoes]),
    );
    expect(choices).toBeUndefined();
    expect(answer).toContain("](/plans)");
  });
});

test("what is so already is said, with the card and the next payment", async () => {
  const next = {
    ...facts.proposeAutopay.proposal?.next,
    outcome: "willTake",
  } as AutopayFact["next"];
  const on = { ...lamp, isOn: true, wasOn: true, next };
  const { answer } = await asked("turn on autopay", "en-GB", refused("already", [on]));
  expect(answer).toContain("already on for Floor lamp from Lumen Studio, with Visa ···· 4242");
  expect(answer).toContain("€89.00 is taken on 28 November");
});

test.each([
  ["no_method", "None of your payment methods can be charged."],
  ["unknown_method", "I can’t find that card or account"],
  ["expired_method", "That card has expired"],
] as const)(
  "without a card to take it from they learn where to add one: %s",
  async (reason, said) => {
    const { answer } = await asked("use my Visa for autopay", "en-GB", refused(reason));
    expect(answer).toContain(said);
    expect(answer).toContain("](/account)");
  },
);

test.each([
  "got a new visa from my bank, can you use that one",
  "my Visa has expired, what do I do",
  "switch from my Visa to my Mastercard",
  "I want to use a different card",
])("of a card that we may not know they are told how: %s", async (text) => {
  const { input, answer } = await asked(text);
  expect(input).toBeUndefined();
  expect(answer).toContain("“Payment method”");
});

test("who only asks whether it is on is shown nothing to confirm", async () => {
  expect((await asked("is the lamp on autopay?")).input).toBeUndefined();
});

test.each([
  ["en-GB", "switch autopay off for the shoes", "turn it back on pls", "on"],
  ["de-DE", "schalte autopay für die Schuhe aus", "ok dann doch lieber wieder an", "on"],
  ["de-DE", "Schalte Autopay für die Schuhe ein", "doch lieber wieder ausmachen", "off"],
  ["sv-SE", "stäng av autogiro för skorna", "ångrar mig, sätt på igen", "on"],
])("what was just spoken of is turned again (%s: %s, %s)", async (locale, wish, again, turn) => {
  const ask = chat(locale);
  await ask(wish);
  const { calls } = await ask(again);
  expect(calls.find(({ name }) => name === "proposeAutopay")?.input).toEqual({
    turn,
    plans: ["p2"],
  });
});

test("where it was off already, it is not put on for whoever wants it off", async () => {
  const { input } = await asked("automatische zahlung bei der Lampe ausmachen", "de-DE");
  expect(input).toEqual({ turn: "off", plans: ["p3"] });
});
