import { type Distress, distress, possibleDistress } from "../wants-person/distress/distress.ts";
import { wantsPerson } from "../wants-person/wants-person.ts";
import { personNotes } from "../history.ts";
import {
  catalogueOf,
  isLanguage,
  LANGUAGES,
  languageOf,
  type Language,
} from "#server/platform/locale.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { namesMonth } from "./answers/month.ts";
import { asksIn, type Ask } from "./asks.ts";
import { excerptOf, recentOf } from "./excerpt.ts";
import { followUpOf, isYesAnywhere, type FollowUp } from "./follow-ups.ts";
import { factOf, isHelp, isTalk } from "./intents.ts";
import { isUnderstood, type Understood } from "./corpus.ts";
import { languageHeard } from "./language.ts";
import type { Said } from "./prompt.ts";

export type Understanding = {
  /** What the answer is written in. */
  language: Language;
  /** What the customer writes. */
  heard: Understood;
  asks: Ask[];
  topic: Ask | undefined;
  person: boolean;
  /** They only touched on a person: they get their answer, and one is offered beside it. */
  offers: boolean;
  declined: boolean;
  distress: Distress | null;
  /** Something may weigh on them, and may not: they get their answer, kind words and the offer of a person. */
  isTroubled: boolean;
  /** They write what we cannot write: they are told so. */
  isForeign: boolean;
  /** So many came with the question. */
  files: number;
  /** How many messages in a row, this one included, were not understood. */
  misses: number;
};

/** Reads the conversation from its beginning: what a short question means depends on what came before. */
export function understand(said: Said[], locale: string): Understanding {
  let understood = nothing(catalogueOf(locale), writtenBy(locale));
  const recent = recentOf(said);
  for (const [index, one] of recent.entries()) {
    if (one.author !== "customer") continue;
    const before = recent[index - 1];
    // Whoever sent a person away is not given one for what was said before that.
    if (before?.text.includes(personNotes.withdrawn)) understood = { ...understood, misses: 0 };
    understood = understandNext(one, understood, wasOffered(before));
  }
  return understood;
}

function writtenBy(locale: string): Understood {
  const language = languageOf(locale);
  return isUnderstood(language) ? language : "en";
}

const nothing = (language: Language, heard: Understood): Understanding => ({
  language,
  heard,
  asks: [],
  topic: undefined,
  person: false,
  offers: false,
  declined: false,
  distress: null,
  isTroubled: false,
  isForeign: false,
  files: 0,
  misses: 0,
});

const wasOffered = (before: Said | undefined) =>
  before?.author === "assistant" &&
  LANGUAGES.some((language) => before.text.includes(translatorFor(language, "assistant")("offer")));

function understandNext(
  { text: whole, plan, files = 0 }: Said,
  before: Understanding,
  offered: boolean,
): Understanding {
  const about = (ask: Ask): Ask => (plan ? { ...ask, plan } : ask);
  const text = excerptOf(whole);
  if (text === "") return wordless(before, files);
  const heard = languageHeard(text, before.heard);
  const isForeign = heard === null || !isLanguage(heard);
  const language = isForeign ? "en" : heard;
  const { topic } = before;
  const fresh = {
    ...nothing(language, heard ?? before.heard),
    topic,
    distress: distress(whole),
    isTroubled: possibleDistress(whole) !== null,
    isForeign,
    files,
  };
  const wish = wantsPerson(whole);
  if (wish === "now") return { ...fresh, person: true };
  if (offered && isYesAnywhere(text)) return { ...fresh, person: true };
  if (heard === null) return fresh;

  const followUp = isForeign ? null : followUpOf(text, language);
  if (offered && followUp?.kind === "yes") return { ...fresh, person: true };
  if (followUp?.kind === "no") return { ...fresh, declined: true };
  const continued = followUp && topic && continuedBy(followUp, topic, language);
  if (continued) return { ...fresh, asks: [about(continued)], topic: about(continued) };

  const wanted = withoutPaying(asksIn(text, heard), fresh.distress);
  const asks = bearable(wanted, fresh.distress).map((ask) => about(inContext(ask, topic)));
  const isMissed = asks.length === 0 && !fresh.distress && files === 0;
  const misses = isMissed ? before.misses + 1 : 0;
  const last = asks.findLast((ask) => !isTalk(ask));
  return { ...fresh, asks, topic: last ?? topic, misses, offers: wish === "offer" };
}

/** Pictures alone, in the language of what was said before them. */
const wordless = ({ language, heard, topic, misses }: Understanding, files: number) => ({
  ...nothing(language, heard),
  topic,
  misses: files > 0 ? 0 : misses,
  files,
});

/** Who is in trouble is helped first, and asked for no money. */
function withoutPaying(asks: Ask[], weight: Distress | null): Ask[] {
  const isHard = weight !== null || asks.some(({ intent }) => intent === "hardship");
  return isHard ? asks.map((ask) => ({ ...ask, pays: null, moves: null })) : asks;
}

/** Who grieves or despairs is not told a balance, and who is angry is not sent to a help page. */
function bearable(asks: Ask[], weight: Distress | null): Ask[] {
  if (weight === "crisis" || weight === "bereavement" || weight === "threat") return [];
  return weight === "anger" ? asks.filter((ask) => !isHelp(ask) && !isTalk(ask)) : asks;
}

function continuedBy(followUp: FollowUp, before: Ask, language: Language): Ask | null {
  const { isOfPayments, isOfOnePlan } = factOf(before);
  if (followUp.kind === "after" && isOfPayments) {
    return {
      ...before,
      intent: "next_payment.later",
      place: Math.max(1, before.place) + 1,
      list: false,
    };
  }
  if (followUp.kind === "place" && isOfPayments) {
    return { ...before, intent: "next_payment.later", place: followUp.place, list: false };
  }
  if (followUp.kind === "place" && isOfOnePlan) return { ...before, place: followUp.place };
  if (followUp.kind === "repeat" && !isHelp(before)) return before;
  if (followUp.kind === "method") return { ...before, intent: "payment_method.which" };
  if (followUp.kind === "why") return whyOf(before);
  if (followUp.kind === "about" && isShortName(followUp.words))
    return aboutOther(before, followUp.words, language);
  return null;
}

function whyOf(before: Ask): Ask | null {
  const intent = isHelp(before) ? before.intent : factOf(before).why;
  return intent ? { ...before, intent } : null;
}

const isShortName = (words: string) => words.split(" ").length <= 4;

function aboutOther(before: Ask, words: string, language: Language): Ask | null {
  const { isOfPayments, isOfOnePlan } = factOf(before);
  if (!isOfPayments && !isOfOnePlan) return null;
  if (namesMonth(words, language)) return { ...before, intent: "next_payment.month", text: words };
  return { ...before, about: words, named: true, place: 1 };
}

function inContext(ask: Ask, before: Ask | undefined): Ask {
  if (!before || !factOf(ask).isOfOnePlan) return ask;
  const isShort = ask.text.split(/\s+/).length <= 8;
  return isShort
    ? { ...ask, context: before.named ? before.about : `${before.about} ${before.context}` }
    : ask;
}
