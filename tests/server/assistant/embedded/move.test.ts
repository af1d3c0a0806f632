import { expect, test } from "vitest";
import { chat } from "#tests/support/embedded-chat.ts";
import { facts } from "#tests/support/assistant-facts.ts";

/** What was put before the customer, and what was said about it. */
async function asked(text: string, locale = "en-GB", outputs: Parameters<typeof chat>[1] = {}) {
  const { answer, calls, tools } = await chat(locale, outputs)(text);
  return { input: calls.find(({ name }) => name === "proposeMove")?.input, answer, tools };
}

test.each([
  ["Can I move the payment for the lamp to 5 December?", "en-GB", "2026-12-05"],
  ["Kann ich die Zahlung für die Lampe auf den 5. Dezember verschieben?", "de-DE", "2026-12-05"],
  ["Kan jag flytta betalningen för lampan till den 5 december?", "sv-SE", "2026-12-05"],
])("the plan and the day that they named are looked up: %s", async (text, locale, to) => {
  const { input, answer, tools } = await asked(text, locale);
  expect(input).toMatchObject({ to });
  expect(input).toHaveProperty("plan");
  expect(tools).not.toContain("searchHelp");
  expect(answer).not.toBe("");
});

test("the answer says which payment, how far it can go, and that nothing is changed yet", async () => {
  const { answer } = await asked("i need a few more days for my next payment");
  expect(answer).toContain(facts.proposeMove.proposal?.amount.text ?? "-");
  expect(answer).toContain(facts.proposeMove.proposal?.latest.text ?? "-");
  expect(answer).toContain("Nothing changes until you confirm it below.");
});

test("a refusal is the sentence of their own pages, and a person is offered", async () => {
  const refusal = "This payment is already being paid.";
  const { answer } = await asked("please move my payment to Friday", "en-GB", {
    proposeMove: { proposal: null, refusal },
  });
  expect(answer).toContain(refusal);
  expect(answer).toContain("person");
});

test("who only asks how it works is told, and shown no date", async () => {
  const { input, tools } = await asked("How often can I move a due date?");
  expect(input).toBeUndefined();
  expect(tools).toContain("searchHelp");
});

test("who cannot pay is helped first", async () => {
  const { input } = await asked("I lost my job and can't pay, please move my payment");
  expect(input).toBeUndefined();
});
