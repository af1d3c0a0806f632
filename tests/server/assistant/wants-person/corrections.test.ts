import { expect, test } from "vitest";
import { personIntentIn } from "#server/assistant/person-intent.ts";

test.each([
  "sorry i mean only the laptop",
  "sorry i mean the other card",
  "förlåt jag menar 5",
  "entschuldigung, ich meinte die andere",
  "ach egal, passt schon",
  "lass mal gut sein",
  "nej glöm det",
  "jag vill inte ha någon medarbetare",
])("who corrects a word, or takes one back, is brought nobody: %s", (text) => {
  expect(personIntentIn(text)).toBeNull();
});

test.each([
  ["sorry, i mean i want to kill myself", "distress"],
  ["I meant to die tonight", "distress"],
  ["i changed my mind, get me a person please", "words"],
  ["no wait, i meant a human", "words"],
])("and who says it behind such words is heard: %s", (text, askedBy) => {
  expect(personIntentIn(text)?.askedBy).toBe(askedBy);
});
