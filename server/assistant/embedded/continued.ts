import { tokensOf } from "../normal.ts";
import { listed } from "../wants-person/wording.ts";
import type { Language } from "#server/platform/locale.ts";
import type { Ask } from "./asks.ts";
import { turnedAgain } from "./autopay.ts";
import { mentionsIn } from "./days/mentions.ts";
import { namesMonth } from "./answers/month.ts";
import { type FollowUp, followUpOf } from "./follow-ups.ts";
import { factOf, isHelp } from "./intents.ts";
import { mayName } from "./named.ts";
import { plain } from "./patterns.ts";
import { refusesDay } from "./wanted-day.ts";

/** What opens a correction: "no, the one for the lamp", "I meant the shoes". */
const cues: Record<Language, string> = {
  en: "no, nope, no no, wait, hold on, sorry, actually, i meant, i mean, i said, not that one, not that, not this one, wrong one, rather, make that, make it",
  de: "nein, ne, nee, nö, halt, warte, moment, sorry, entschuldigung, doch, ich meinte, ich meine, meinte, nicht die, nicht den, nicht das, nicht diese, nicht dieser, falsch, sondern, lieber, doch lieber",
  sv: "nej, nä, nix, vänta, stopp, förlåt, ursäkta, jag menade, jag menar, menade, inte den, inte det, fel, utan, hellre, snarare",
  ar: "لا, كلا, لأ, انتظر, لحظة, عفوا, آسف, اسف, قصدت, أقصد, اقصد, قصدي, ليس هذا, ليست هذه, مش هذا, مش هاي, بل, بالأحرى",
};

const MOST_WORDS = 8;
/** Beside a day there is room for "to the … then, please". */
const MOST_BESIDE_DAY = 4;

export function correctionIn(text: string, language: Language) {
  const cue = cueOf(language);
  let rest = text.trim();
  while (cue.test(rest)) rest = rest.replace(cue, "");
  return rest === "" || rest === text.trim()
    ? { rest: text, isCorrection: false }
    : { rest, isCorrection: true };
}

const opening = new Map<Language, RegExp>();

function cueOf(language: Language) {
  const known = opening.get(language) ?? cueFrom(cues[language]);
  opening.set(language, known);
  return known;
}

const cueFrom = (list: string) => {
  const any = listed(list)
    .toSorted((a, b) => b.length - a.length)
    .join("|");
  return new RegExp(String.raw`^[\s\p{P}]*(?:${any})(?![\p{L}\p{N}'’])[\s\p{P}]*`, "iu");
};

/** "No, the other one": which one that is, only they can say; what they wanted of it stays. */
export function otherThan(topic: Ask, words: string, language: Language): Ask | null {
  const followUp = followUpOf(words, language);
  const isOther = followUp?.kind === "place" && followUp.place === 2;
  const isOfPlan = topic.pays ?? topic.sets ?? topic.reports ?? topic.moves === "wanted";
  if (!isOther || !isOfPlan) return null;
  return { ...topic, ...OF_NO_PLAN, intent: "plan_details" };
}

const OF_NO_PLAN = {
  text: "",
  about: "",
  context: "",
  plan: null,
  pays: null,
  moves: null,
  sets: null,
  reports: null,
} as const;

/** Autopay that was just spoken of is turned on or off again. */
export function turnedFor(text: string, topic: Ask | undefined, language: Language): Ask | null {
  const turned = topic?.sets ? turnedAgain(text, language) : null;
  return topic && turned ? { ...topic, text, sets: turned } : null;
}

/** Where a payment is to be moved, its day alone is the rest of the wish. */
export function dayFor(text: string, topic: Ask | undefined, language: Language): Ask | null {
  if (topic?.moves !== "wanted" || refusesDay(text, language)) return null;
  const said = plain(text);
  const days = mentionsIn(said, language);
  const beside = days.reduce((rest, { at, end }) => rest.replace(said.slice(at, end), " "), said);
  const isDay = days.length > 0 && tokensOf(beside).length <= MOST_BESIDE_DAY;
  return isDay ? { ...topic, text } : null;
}

/** The same as before of another plan, if the words name one: only the customer's plans can tell. */
export function ifNamedIn(words: string, topic: Ask | undefined, language: Language): Ask | null {
  if (!topic || tokensOf(words).length > MOST_WORDS || !mayName(words, language)) return null;
  const { isOfPayments, isOfOnePlan } = factOf(topic);
  const isOfPlan =
    isOfPayments ||
    isOfOnePlan ||
    topic.sets ||
    topic.pays ||
    topic.moves === "wanted" ||
    topic.reports;
  return isOfPlan ? { ...topic, about: words, named: false, plan: null, place: 1 } : null;
}

/** What a short question asks of what was spoken of before. */
export function continuedBy(followUp: FollowUp, before: Ask, language: Language): Ask | null {
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
  if (followUp.kind === "when" && before.intent === "plan_details.total")
    return { ...before, intent: "next_payment", place: 1, list: false };
  if (isRepeat(followUp) && !isHelp(before)) return { ...before, isBrief: true };
  if (followUp.kind === "method") {
    const ofNext = before.intent === "next_payment" ? { isOfNext: true as const } : {};
    return { ...before, ...ofNext, intent: "payment_method.which" };
  }
  if (followUp.kind === "why") return whyOf(before);
  if (followUp.kind === "about" && isShortName(followUp.words))
    return aboutOther(before, followUp.words, language);
  return null;
}

const isRepeat = ({ kind }: FollowUp) => kind === "repeat" || kind === "when";

function whyOf(before: Ask): Ask | null {
  const intent = isHelp(before) ? before.intent : factOf(before).why;
  return intent ? { ...before, intent } : null;
}

const isShortName = (words: string) => words.split(" ").length <= 4;

function aboutOther(before: Ask, words: string, language: Language): Ask | null {
  const { isOfPayments, isOfOnePlan } = factOf(before);
  if (!isOfPayments && !isOfOnePlan) return null;
  if (namesMonth(words, language)) return { ...before, intent: "next_payment.month", text: words };
  return mayName(words, language) ? { ...before, about: words, named: true, place: 1 } : null;
}

export function inContext(ask: Ask, before: Ask | undefined): Ask {
  if (!before || !factOf(ask).isOfOnePlan) return ask;
  const isShort = ask.text.split(/\s+/).length <= 8;
  return isShort
    ? { ...ask, context: before.named ? before.about : `${before.about} ${before.context}` }
    : ask;
}
