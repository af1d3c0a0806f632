import { join } from "node:path";
import { expect, test } from "vitest";
import { readPhrases } from "#server/assistant/classifier/phrases.ts";
import { distress, possibleDistress } from "#server/assistant/wants-person/distress/distress.ts";
import { TIERS } from "#server/assistant/wants-person/leanings.ts";
import { wantsPerson } from "#server/assistant/wants-person/wants-person.ts";
import { SPOKEN } from "#server/platform/locale.ts";

/**
 * Messages by people who had seen neither phrases nor code, half of them hard on purpose. The figures are what was heard
 * when this was written: floors that must not sink, and no goals.
 */
const folder = join(import.meta.dirname, "strangers");
const PHRASES = join(import.meta.dirname, "../../../../server/assistant/wants-person/phrases");
const all = SPOKEN.flatMap((language) =>
  readPhrases(folder, language).map((phrase) => ({ ...phrase, language })),
);
type Message = (typeof all)[number];

const shareOf = (wanted: (message: Message) => boolean, isHeard: (message: Message) => boolean) => {
  const messages = all.filter(wanted);
  return messages.filter(isHeard).length / messages.length;
};
const isHeavy = ({ label }: Message) => TIERS.some((tier) => tier === label);
const isNow = ({ text }: Message) => wantsPerson(text) === "now";
const isCrisis = ({ label }: Message) => label === "crisis";
const isOther = (one: Message) => isHeavy(one) && !isCrisis(one);
const isFigurative = ({ label }: Message) => label === "figurative";
const isOrdinary = ({ label }: Message) => label === "ordinary";
const isHeard = ({ text }: Message) => possibleDistress(text) !== null;
const isActedOn = ({ text }: Message) => !["anger", null].includes(distress(text));

test("there are messages of thirteen languages, and none of them was learned", () => {
  expect(new Set(all.map(({ language }) => language)).size).toBe(13);
  const known = SPOKEN.flatMap((language) => {
    const learned = new Set(readPhrases(PHRASES, language).map(({ text }) => text.toLowerCase()));
    return all.filter((one) => one.language === language && learned.has(one.text.toLowerCase()));
  });
  expect(known).toEqual([]);
});

test("who is in danger is heard, and a person comes at once for nearly all of them", () => {
  expect(shareOf(isCrisis, isHeard)).toBeGreaterThanOrEqual(0.88);
  expect(shareOf(isCrisis, isActedOn)).toBeGreaterThanOrEqual(0.8);
});

test("so is who is in trouble of another kind", () => {
  expect(shareOf(isOther, isHeard)).toBeGreaterThanOrEqual(0.88);
  expect(shareOf(isOther, isActedOn)).toBeGreaterThanOrEqual(0.8);
});

test("heavy words in harmless messages are seldom asked about, and hardly ever call a person", () => {
  expect(shareOf(isFigurative, isHeard)).toBeLessThanOrEqual(0.11);
  expect(shareOf(isFigurative, isActedOn)).toBeLessThanOrEqual(0.06);
  expect(shareOf(isOrdinary, isHeard)).toBeLessThanOrEqual(0.07);
  expect(shareOf(isOrdinary, isActedOn)).toBeLessThanOrEqual(0.03);
});

test("who wants a person gets one, and who speaks of one does not", () => {
  expect(shareOf(({ label }) => label === "wish_now", isNow)).toBeGreaterThanOrEqual(0.77);
  expect(shareOf(({ label }) => label === "wish_no", isNow)).toBeLessThanOrEqual(0.11);
  expect(shareOf(({ label }) => label === "ordinary", isNow)).toBeLessThanOrEqual(0.015);
});
