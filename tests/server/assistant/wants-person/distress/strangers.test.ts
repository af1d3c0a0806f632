import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { distress } from "#server/assistant/wants-person/distress/distress.ts";
import { phrases } from "#server/assistant/wants-person/distress/languages.ts";
import { personIntentIn } from "#server/assistant/person-intent.ts";

/** Written by people who knew none of the phrases: half of them in need, half of them with the words of need only. */
function messagesOf(name: string) {
  const file = new URL(`./messages/${name}.txt`, import.meta.url);
  const rows = readFileSync(file, "utf8").trim().split("\n");
  return rows.map((row) => {
    const [language = "", kind = "", text = ""] = row.split("\t");
    return { language, isCrisis: kind === "crisis", text };
  });
}

const isHeard = ({ text }: { text: string }) => personIntentIn(text)?.askedBy === "distress";

function scoreOf(name: string) {
  const messages = messagesOf(name);
  const crises = messages.filter(({ isCrisis }) => isCrisis);
  const plain = messages.filter(({ isCrisis }) => !isCrisis);
  return {
    heard: crises.filter(isHeard).length / crises.length,
    alarms: plain.filter(isHeard).length / plain.length,
  };
}

test("people in need are heard in thirteen languages", () => {
  expect(Object.keys(phrases).toSorted().join(" ")).toBe("ar da de en es fi fr it nb nl pl pt sv");
  expect(new Set(messagesOf("improving").map(({ language }) => language)).size).toBe(13);
});

test("those whose messages the phrases were made better with are heard, and nobody else", () => {
  const { heard, alarms } = scoreOf("improving");
  expect(heard).toBeGreaterThanOrEqual(0.98);
  expect(alarms).toBeLessThanOrEqual(0.02);
});

/**
 * The honest figure: nobody read these to make the phrases better. They are the floor that must not sink, and no goal:
 * whoever is not heard here is offered a person with the first answer that is unsure.
 */
test("of strangers' messages that were never looked at, no fewer are heard than before", () => {
  const { heard, alarms } = scoreOf("held-out");
  expect(heard).toBeGreaterThanOrEqual(44 / 76);
  expect(alarms).toBeLessThanOrEqual(16 / 59);
});

test.each([
  "i want to kill myslef",
  "thinkin of suiside every day",
  "Ich will nicht mehr lebn",
  "jag vill inte leva längere",
  "no quiero vivr",
  "je veux mourrir",
  "JAG ORKAR INTE LEVA",
  "moj maz mnie bije",
])("slips of the finger, capitals and missing accents hide nothing: %s", (text) => {
  expect(distress(text)).toBe("crisis");
});

test.each([
  "this app is killing me",
  "the link is dead",
  "I'm dying to know when it ships",
  "my phone died while I was paying",
  "I can't pay with my card, the button does nothing",
  "der Akku ist tot",
  "la batería se ha muerto",
  "mon téléphone est mort",
])("no alarm for words that only look like it: %s", (text) => {
  expect(personIntentIn(text)).toBeNull();
});

test("distress comes before a plain wish", () => {
  expect(personIntentIn("I want to talk to a human, I want to die")?.askedBy).toBe("distress");
  expect(personIntentIn("I want to talk to a human, this is outrageous")?.askedBy).toBe("words");
});
