import type { Distress } from "../wants-person/distress/distress.ts";
import type { Tier } from "../wants-person/leanings.ts";
import { takesBack } from "../wants-person/taking-back.ts";
import { personNotes } from "../history.ts";
import { catalogueOf, isLanguage, languageOf, type Language } from "#server/platform/locale.ts";
import type { Ask } from "./asks.ts";
import {
  continuedBy,
  correctionIn,
  dayFor,
  ifNamedIn,
  inContext,
  otherThan,
  turnedFor,
} from "./continued.ts";
import { excerptOf, recentOf } from "./excerpt.ts";
import { followUpOf, isYesAnywhere } from "./follow-ups.ts";
import { likeliestIn } from "./choices.ts";
import { inARow } from "./in-a-row.ts";
import { type Intent, isHelp, isTalk } from "./intents.ts";
import { isUnderstood, type Understood } from "./corpus.ts";
import { asksOfMessage, languageOfMessage, weighed } from "./heard-message.ts";
import type { Said } from "./prompt.ts";
import { isUnsure, type Offered, offeredIn } from "./said-before.ts";

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
  /** They said yes to what only the button on a card confirms. */
  confirms: boolean;
  distress: Distress | null;
  /** Now or before, something weighed on them: nobody presses them for money. */
  isInNeed: boolean;
  /** Something may weigh on them, and may not: they get their answer, kind words and the offer of a person. */
  troubled: Tier | null;
  /** They write what we cannot write: they are told so. */
  isForeign: boolean;
  /** What they ask if the words name one of their plans; see `settled`. */
  ifNamed: Ask | null;
  /** What it may be about, where nothing was understood: the customer chooses. */
  likely: Intent[];
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
    const { isInNeed } = understood;
    understood = understandNext(one, understood, offeredIn(before));
    understood = { ...understood, isInNeed: isInNeed || weighsOn(understood) };
    const answer = recent[index + 1];
    if (answer) understood = answered(understood, answer);
  }
  return understood;
}

const weighsOn = ({ distress, asks }: Understanding) =>
  (distress !== null && distress !== "anger" && distress !== "threat") ||
  asks.some(({ intent }) => intent === "hardship");

/** Whether a short answer named a plan, the answer that it got has told. */
function answered({ ifNamed, ...rest }: Understanding, { text }: Said): Understanding {
  if (!ifNamed || isUnsure(text)) return { ...rest, ifNamed: null };
  return { ...rest, ifNamed: null, topic: ifNamed, misses: 0 };
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
  confirms: false,
  distress: null,
  isInNeed: false,
  troubled: null,
  isForeign: false,
  ifNamed: null,
  likely: [],
  files: 0,
  misses: 0,
});

function understandNext(one: Said, before: Understanding, offered: Offered): Understanding {
  const whole = understandWhole(one, before, offered);
  const alone = (text: string, after: Understanding) =>
    understandWhole({ author: "customer", text, plan: one.plan }, after, null);
  return inARow(one, whole, before, alone) ?? whole;
}

function understandWhole(
  { text: whole, plan, files = 0 }: Said,
  before: Understanding,
  offered: Offered,
): Understanding {
  const about = (ask: Ask): Ask => (plan ? { ...ask, plan } : ask);
  const text = excerptOf(whole);
  if (text === "") return wordless(before, files);
  const heard = languageOfMessage(text, before.heard);
  const isForeign = heard === null || !isLanguage(heard);
  const language = isForeign ? "en" : heard;
  const { topic } = before;
  const { wish, ...weight } = weighed(whole);
  const fresh = {
    ...nothing(language, heard ?? before.heard),
    topic,
    distress: weight.distress,
    troubled: weight.troubled,
    isForeign,
    files,
  };
  if (wish === "now") return { ...fresh, person: true };
  if (offered && isYesAnywhere(text)) return { ...fresh, ...agreed(offered) };
  if (heard === null) return fresh;

  const followUp = isForeign ? null : followUpOf(text, language);
  if (offered && followUp?.kind === "yes") return { ...fresh, ...agreed(offered) };
  if (followUp?.kind === "no" || takesBack(text)) return { ...fresh, declined: true };
  const continued = followUp && topic && continuedBy(followUp, topic, language);
  if (continued) return { ...fresh, asks: [about(continued)], topic: about(continued) };

  const restOfWish = isForeign
    ? null
    : (dayFor(text, topic, language) ?? turnedFor(text, topic, language));
  if (restOfWish) return { ...fresh, asks: [about(restOfWish)], topic: about(restOfWish) };

  const { rest, isCorrection } = isForeign
    ? { rest: text, isCorrection: false }
    : correctionIn(text, language);
  const other = isCorrection && topic ? otherThan(topic, rest, language) : null;
  if (other) return { ...fresh, asks: [other] };

  const heardAsks = asksOfMessage(isCorrection ? rest : text, heard);
  const wanted = withoutPaying(heardAsks, fresh.distress);
  const asks = bearable(wanted, fresh.distress).map((ask) => about(inContext(ask, topic)));
  const isShortOf = isCorrection || asks.length === 0;
  const ifNamed =
    isShortOf && !fresh.distress && !isForeign ? ifNamedIn(rest, topic, language) : null;
  const isMissed = asks.length === 0 && !fresh.distress && files === 0;
  const misses = isMissed ? before.misses + 1 : 0;
  const likely = misses > 0 ? likeliestIn(text, heard) : [];
  const last = asks.findLast((ask) => !isTalk(ask));
  const offers = wish === "offer";
  return { ...fresh, asks, topic: last ?? topic, ifNamed, likely, misses, offers };
}

const agreed = (offered: Offered) => (offered === "card" ? { confirms: true } : { person: true });

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

/** Who grieves or despairs is not told a balance, and who is angry or in trouble is not sent to a help page. */
function bearable(asks: Ask[], weight: Distress | null): Ask[] {
  if (weight === "crisis" || weight === "bereavement" || weight === "threat") return [];
  return weight === null || weight === "hardship"
    ? asks
    : asks.filter((ask) => !isHelp(ask) && !isTalk(ask));
}
