import { describe, expect, test } from "vitest";
import { translatorFor } from "#server/platform/translate.ts";
import { chat } from "#tests/support/embedded-chat.ts";

const say = translatorFor("en", "assistant");
const NEXT = "When is my next payment?";

describe("the same answer", () => {
  test("is told once, then as said again, and then it is said that it does not help", async () => {
    const ask = chat();
    const first = await ask(NEXT);
    const second = await ask("when is the next payment");
    const third = await ask(NEXT);
    expect(second.answer).toBe(`${say("again")}\n\n${first.answer}\n\n${say("offer")}`);
    expect(third.answer).toContain(say("stuck"));
    expect(third.answer).toContain(say("offer"));
    expect(third.answer).not.toContain(first.answer);
  });

  test("to another question in between is no repetition", async () => {
    const ask = chat();
    const first = await ask(NEXT);
    await ask("Where is my refund?");
    expect((await ask(NEXT)).answer).toBe(first.answer);
  });

  test("to a second hello or thanks are other words", async () => {
    const ask = chat();
    expect((await ask("Hello")).answer).toBe(say("greeting"));
    expect((await ask("Hello")).answer).toContain(say("listening"));
    await ask("Thank you");
    expect((await ask("Thanks")).answer).toContain(say("declined"));
  });

  test("to somebody in danger is said as often as they need it", async () => {
    const ask = chat();
    const first = await ask("I want to kill myself");
    expect((await ask("I want to kill myself")).answer).toBe(first.answer);
  });
});

describe("without progress", () => {
  test("a person comes at the fifth turn at the latest, though each was understood", async () => {
    const ask = chat();
    const tools: string[][] = [];
    for (let turn = 0; turn < 5; turn += 1) tools.push((await ask(NEXT)).tools);
    expect(tools.slice(0, 4).flat()).not.toContain("askForPerson");
    expect(tools[4]).toContain("askForPerson");
  });

  test("what is new begins the count anew", async () => {
    const ask = chat();
    for (let turn = 0; turn < 4; turn += 1) await ask(NEXT);
    await ask("Where is my refund?");
    expect((await ask(NEXT)).tools).not.toContain("askForPerson");
  });
});
