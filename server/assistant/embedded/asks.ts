import { tokensOf } from "../normal.ts";
import { asksAfterReturn, withWhatFollows } from "./after-return.ts";
import { settingIn, type Setting } from "./autopay.ts";
import { conceptsOf } from "./concepts.ts";
import type { Understood } from "./corpus.ts";
import { guess, likelyIn, type Sure, sureOf } from "./guess.ts";
import { helpOf, isTalk, type Intent } from "./intents.ts";
import { asksReach, movingIn, type Moving } from "./moving.ts";
import { payingIn, type Paying } from "./paying.ts";
import { problemIn, reportIn, type Problem } from "./reporting.ts";
import { isLanguage, type Language } from "#server/platform/locale.ts";

export type Ask = {
  intent: Intent;
  text: string;
  /** Where a shop or a thing may be named. */
  about: string;
  /** `about` is nothing but a name. */
  named: boolean;
  /** What was spoken of before, if this names nothing. */
  context: string;
  /** The id of the plan that it is about, if the customer said so beside their words. */
  plan: string | null;
  /** 1 is the next, 2 the one after it, -1 the last. */
  place: number;
  list: boolean;
  /** Only the sum and the day are asked again: "how much?" */
  isBrief?: true;
  /** Of the payment that was just told of. */
  isOfNext?: true;
  pays: Paying;
  moves: Moving;
  sets: Setting;
  /** What is wrong with a purchase: they learn where to report it. */
  reports: Problem;
};

const MOST_PARTS = 8;

/** Of what is not one of our languages only the topic is heard, and nothing is put before its writer to confirm. */
export function asksIn(text: string, heard: Understood): Ask[] {
  return isLanguage(heard) ? asksInOurs(text, heard) : asksByGuess(text, heard);
}

function asksByGuess(text: string, heard: Understood): Ask[] {
  const told = sentencesOf(text, SENTENCE).flatMap((part) => {
    const sure = sureOf(part, heard);
    return sure ? [{ part, intent: sure.intent }] : [];
  });
  const whole = sureOf(text, heard);
  const real = told.filter((ask) => !isTalk(ask));
  const meant = real.length > 0 ? real : whole ? [{ part: text, intent: whole.intent }] : told;
  return distinct(
    meant.slice(0, MOST_PARTS).map(({ part, intent }) => plainAsk(intent, part, text)),
  );
}

function asksInOurs(text: string, language: Language): Ask[] {
  const parts = partsOf(text, language);
  const whole = guess(text, language);
  const guesses = parts.map((part) => ({ part, sure: guess(part, language) }));
  const likely = likelyIn(text, language);
  const told = guesses.flatMap(({ part, sure }) =>
    sure && (parts.length === 1 || likely(sure.intent)) ? [{ part, intent: sure.intent }] : [],
  );
  const real = told.filter((ask) => !isTalk(ask));
  const meant = real.length > 1 ? real : single(text, language, whole, real[0] ?? told.at(-1));
  const asks = meant.map(({ part, intent }) => askOf(intent, part, text, language));
  return withWhatFollows(withoutTotal(distinct(asks), language), text, language);
}

type Told = { part: string; intent: Intent };

function single(text: string, language: Language, whole: Sure, told: Told | undefined): Told[] {
  const all = whole && { part: text, intent: whole.intent };
  if (asksAfterReturn(whole?.intent ?? null, text, language))
    return [{ part: text, intent: "report_return.status" }];
  const one = told && !isTalk(told) ? told : (all ?? told);
  return one ? [one] : [];
}

/** "When is my next payment, and how much is it?" asks for one sum, not for all that is owed. */
function withoutTotal(asks: Ask[], language: Language): Ask[] {
  const isOfNext = asks.some(({ intent }) => intent === "next_payment");
  return isOfNext
    ? asks.filter(
        ({ intent, text }) => intent !== "plan_details.total" || namesTotal(text, language),
      )
    : asks;
}

const namesTotal = (text: string, language: Language) =>
  conceptsOf(tokensOf(text), language).some((concept) => TOTAL.has(concept));

const TOTAL = new Set(["total", "left", "owe", "all"]);

/** The point of "10.50" ends nothing. */
const SENTENCE = /(?:[^.!?؟;\n]|(?<=\p{N})\.(?=\p{N}))+[?؟]*/gu;
/** Nor does that of "am 5. Dezember". */
const GERMAN = /(?:[^.!?؟;\n]|(?<=\p{N})\.(?=\p{N}|\s+\p{L}))+[?؟]*/gu;

function partsOf(text: string, language: Language): string[] {
  const kept = sentencesOf(text, language === "de" ? GERMAN : SENTENCE);
  // What stands before the first question only leads to it.
  const first = kept.findIndex((part) => /[?؟]$/u.test(part));
  const telling = kept.slice(Math.max(0, first));
  return telling.slice(0, MOST_PARTS).flatMap((part) => halvesOf(part, language));
}

function sentencesOf(text: string, sentence: RegExp): string[] {
  const sentences = text.match(sentence)?.map((part) => part.trim()) ?? [];
  return sentences.filter((part) => tokensOf(part).length > 0);
}

const joints =
  /\s*,\s*|\s+(?:and also|and|also|plus|und außerdem|und|außerdem|sowie|och dessutom|och|samt|dessutom|وأيضا|وايضا|كذلك)\s+|\s+(?=و(?:كم|متى|هل|أين|اين|ما|ماذا|كيف|لماذا|وين)(?:\s|$))/iu;

function halvesOf(part: string, language: Language): string[] {
  const halves = part.split(joints).filter((half) => tokensOf(half).length > 1);
  if (halves.length < 2 || halves.length > MOST_PARTS) return [part];
  const guesses = halves.map((half) => guess(half, language)?.intent);
  const apart = new Set(guesses).size === halves.length && !guesses.includes(undefined);
  return apart && !isToldAcross(part, halves, language) ? halves : [part];
}

/** "I ordered black and got a brown one": neither half says it. */
function isToldAcross(part: string, halves: string[], language: Language) {
  const report = reportIn(part, part, language);
  return report !== null && !halves.some((half) => reportIn(half, half, language) === report);
}

/** "Move the payment of 01a2…": nobody guesses which one that is. */
const ID = /[\da-f]{8}-[\da-f]{4}-/iu;

function askOf(intent: Intent, text: string, whole: string, language: Language): Ask {
  if (ID.test(text)) return { ...plainAsk("plan_details", text, whole), named: true };
  const concepts = new Set(conceptsOf(tokensOf(text), language));
  const place = intent === "next_payment.later" ? placeOf(text, concepts) : 1;
  const list = intent === "next_payment.later" && concepts.has("several") && place > 0;
  const { isOfPaying, isOfMoving, isOfSetting, isOfReporting } = helpOf({ intent });
  const pays = isOfPaying ? payingIn(text, whole, language) : null;
  const moves = isOfMoving ? movedIn(text, whole, language) : null;
  const sets = isOfSetting ? settingIn(text, whole, language) : null;
  const reports = isOfReporting ? problemIn(text, whole, language) : null;
  return { ...plainAsk(intent, text, whole), place, list, pays, moves, sets, reports };
}

const movedIn = (text: string, whole: string, language: Language): Moving =>
  asksReach(text, language) ? "wanted" : movingIn(text, whole, language);

const plainAsk = (intent: Intent, text: string, whole: string): Ask => ({
  intent,
  text,
  about: whole,
  named: false,
  context: "",
  plan: null,
  place: 1,
  list: false,
  pays: null,
  moves: null,
  sets: null,
  reports: null,
});

function placeOf(text: string, concepts: Set<string>) {
  if (/third|3rd|dritte|tredje|ثالث/iu.test(text)) return 3;
  return concepts.has("final") ? -1 : 2;
}

const distinct = (asks: Ask[]) =>
  asks.filter(({ intent }, index) => asks.findIndex((other) => other.intent === intent) === index);
