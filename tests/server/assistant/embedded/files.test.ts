import { expect, test } from "vitest";
import { understand } from "#server/assistant/embedded/understanding.ts";
import { chat } from "#tests/support/embedded-chat.ts";

test.each([
  ["en-GB", "Here is the letter from my bank", /can’t open your file/, /ask a person/],
  ["de-DE", "Hier ist der Brief von meiner Bank", /nicht öffnen/, /Menschen dazuholen/],
  ["sv-SE", "Här är brevet från min bank", /kan inte öppna filen/, /medarbetare ta över/],
  ["ar", "هذه رسالة من البنك", /لا يمكنني فتح/, /أطلب من موظف/],
])(
  "in %s whoever attaches something hears that a person can look at it, and is offered one",
  async (locale, text, honest, offer) => {
    const { answer } = await chat(locale)(text, { files: 1 });
    expect(answer).toMatch(honest);
    expect(answer).toMatch(offer);
  },
);

test("a picture without a word is no riddle, and yes to the offer brings a person", async () => {
  const say = chat();
  const { answer } = await say("", { files: 2 });
  expect(answer).toBe(
    "I can’t open your files myself, but a person can look at them.\n\nShall I ask a person to join? Just say yes.",
  );
  const { tools } = await say("yes please");
  expect(tools).toContain("askForPerson");
});

test("a picture without a word is answered in the language of what was said before", () => {
  const said = [
    { author: "customer" as const, text: "Wann ist meine nächste Rate fällig?" },
    { author: "assistant" as const, text: "Am 1. Dezember." },
    { author: "customer" as const, text: "", files: 1 },
  ];
  expect(understand(said, "en-GB")).toMatchObject({ language: "de", files: 1, misses: 0 });
});

test("pictures of a broken thing belong with its report, and the answer says where", async () => {
  const { answer } = await chat()("The lamp arrived broken, here is a photo", { files: 1 });
  expect(answer).toContain("Return or problem");
  expect(answer).toContain("add it to your report");
  expect(answer).toMatch(/can’t open your file/);
});

test("what was attached to an earlier question is not spoken of again", async () => {
  const say = chat();
  await say("Here is the letter from my bank", { files: 1 });
  const { answer } = await say("When is my next payment?");
  expect(answer).not.toMatch(/can’t open/);
});

test("whoever a person is on the way to is offered none", async () => {
  const { answer } = await chat("en-GB", {}, "on the way")("Here is the letter", { files: 1 });
  expect(answer).toMatch(/a person can look at it/);
  expect(answer).not.toMatch(/Shall I ask/);
});
