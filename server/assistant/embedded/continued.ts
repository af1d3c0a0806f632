import { tokensOf } from "../normal.ts";
import { listed } from "../wants-person/wording.ts";
import type { Language } from "#server/platform/locale.ts";
import type { Ask } from "./asks.ts";
import { mentionsIn } from "./days/mentions.ts";
import { factOf } from "./intents.ts";
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
  const words = tokensOf(text);
  const known = listed(cues[language]).map((cue) => tokensOf(cue).join(" "));
  let rest = words.join(" ");
  for (;;) {
    const cue = known.find((one) => rest.startsWith(`${one} `));
    if (!cue) break;
    rest = rest.slice(cue.length + 1);
  }
  return { rest, isCorrection: rest.length < words.join(" ").length };
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
export function ifNamedIn(words: string, topic: Ask | undefined): Ask | null {
  if (!topic || tokensOf(words).length > MOST_WORDS) return null;
  const { isOfPayments, isOfOnePlan } = factOf(topic);
  const isOfPlan =
    isOfPayments || isOfOnePlan || topic.pays || topic.moves === "wanted" || topic.reports;
  return isOfPlan ? { ...topic, about: words, named: false, plan: null, place: 1 } : null;
}
