import { describe, expect, test } from "vitest";
import { asksIn } from "#server/assistant/embedded/asks.ts";
import { intents, isTalk, topicOf, type Intent } from "#server/assistant/embedded/intents.ts";
import { wantsPerson } from "#server/assistant/wants-person/wants-person.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { chat } from "#tests/support/embedded-chat.ts";

const all = (Object.keys(intents) as Intent[]).filter((intent) => !isTalk({ intent }));

describe.each(LANGUAGES)("in %s", (language) => {
  const say = translatorFor(language, "assistant");

  test("each choice is understood as what it stands for", () => {
    const misheard = all.flatMap((intent) => {
      const text = say(`choice.${intent.replace(".", "_")}`);
      const topics = asksIn(text, language).map((ask) => topicOf(ask.intent));
      const isHeard =
        topics.includes(topicOf(intent)) ||
        (topicOf(intent) === "talk_to_human" && wantsPerson(text) === "now");
      return isHeard ? [] : [`${intent}: ${text} → ${topics.join() || "nothing"}`];
    });
    expect(misheard).toEqual([]);
  });
});

const VAGUE = [
  "something with the day and the card",
  "my thing at the shop there",
  "it is about that on my account page",
  "the other one with the money, you know",
  "can you do it like last time for the order",
  "what is with this now on the plan",
];

test("what may mean two things is asked, with a button for each, and a person is offered", async () => {
  const say = translatorFor("en", "assistant");
  const answers = await Promise.all(VAGUE.map((text) => chat()(text)));
  const asked = answers.filter(({ tools }) => tools.includes("offerChoices"));
  expect(asked.length).toBeGreaterThan(1);
  for (const { answer, calls } of asked) {
    const offered = calls.find(({ name }) => name === "offerChoices");
    expect(offered?.input).toEqual({ choices: [expect.any(String), expect.any(String)] });
    expect(answer).toBe(`${say("unsureWhich")}\n\n${say("offer")}`);
  }
});

test("of several plans the one that is meant is chosen by its name", async () => {
  const ask = chat();
  const { calls } = await ask("Show me the details of my plan");
  const offered = calls.find(({ name }) => name === "offerChoices");
  const { choices } = (offered?.input ?? { choices: [] }) as { choices: string[] }; // as its schema says
  expect(choices.length).toBeGreaterThan(1);
  const chosen = await ask(choices[0] ?? "");
  expect(chosen.tools).toContain("getPlan");
});

test("nobody in trouble, and nobody who gets a person, has anything to choose", async () => {
  for (const text of ["I want to talk to a person", "I can't go on", "my husband died"]) {
    expect((await chat()(text)).tools).not.toContain("offerChoices");
  }
});
