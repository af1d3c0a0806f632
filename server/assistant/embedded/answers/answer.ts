import type { Ask } from "../asks.ts";
import { helpOf, intentOf } from "../intents.ts";
import type { Reading, Results, ToolName } from "../prompt.ts";
import type { Understanding } from "../understanding.ts";
import { isShown } from "../shown.ts";
import { setting } from "./autopay.ts";
import { declinedPurchase } from "./declines.ts";
import { help, passageFor } from "./help.ts";
import { move } from "./moving.ts";
import { pausing } from "./pausing.ts";
import { payment } from "./paying.ts";
import { report } from "./reporting.ts";
import { isAtCap, notTwice } from "./repeated.ts";
import { sayIn, sentences, type Say, type Writing } from "./writing.ts";

/** The whole answer, in the customer's language; every amount and date in it is copied from `results`. */
export function answerTo(understanding: Understanding, reading: Reading): string {
  const { language, distress } = understanding;
  const { locale, results } = reading;
  const say = sayIn(locale, language);
  const written = answers(understanding.asks, understanding, results, say);
  const unsaid = [say("offer"), ...(understanding.isInNeed ? [say("lateNow")] : [])];
  const core = written.filter((paragraph) => !unsaid.includes(paragraph));
  const told = distress ? core : notTwice(core, reading.said, say);
  const failed = Object.values(results).includes(null);
  const paragraphs = [
    ...(distress ? [say(distress, emergencyIn(reading))] : kindWords(understanding, reading, say)),
    ...(distress === "crisis" ? helpLines(reading, say) : []),
    ...pausing(understanding, results, say),
    ...told,
    ...unseen(understanding, say),
    ...(failed && results.askForPerson !== null ? [say("lookupFailed")] : []),
    ...closing(understanding, reading, say),
    ...(told !== core || written.length > core.length ? [say("offer")] : []),
  ];
  const isAsked = reading.person === "on the way" || results.askForPerson?.asked === true;
  // "Just say yes" beside a card would be taken for its button.
  const kept =
    isAsked || hasCard(results)
      ? paragraphs.filter((paragraph) => paragraph !== say("offer"))
      : paragraphs;
  return [...new Set(kept)].join("\n\n");
}

const hasCard = ({ proposePayment, proposeMove, proposeAutopay, proposePause }: Results) =>
  [proposePayment, proposeMove, proposeAutopay, proposePause].some((answer) => answer?.proposal);

/** The next words without progress bring a person, who is asked for before this answer is written. */
export function isTurnCap(understanding: Understanding, { locale, results, said }: Reading) {
  const say = sayIn(locale, understanding.language);
  const written = answers(understanding.asks, understanding, results, say);
  return isAtCap(written, understanding.misses, said, say);
}

/** Who may be in danger, and may not, also learns who listens. */
function kindWords({ troubled }: Understanding, { help: { talk } }: Reading, say: Say) {
  if (!troubled) return [];
  const isHeard = troubled === "crisis" && talk;
  return [sentences(say("troubled"), isHeard && say("listens", { line: tappable(talk) }))];
}
/** Evidence belongs with the report; it is no use in a chat that is over. */
function unseen({ files, asks }: Understanding, say: Say) {
  if (files === 0) return [];
  const isReport = asks.some(({ intent, reports }) => reports || isOfReturn(intent));
  return [say("files", { count: files }), ...(isReport ? [say("filesOfReport")] : [])];
}

const isOfReturn = (intent: string) => intent.startsWith("report_return");

const helpLines = ({ help: { talk, violence } }: Reading, say: Say) => [
  ...(talk ? [say("crisisTalk", { line: tappable(talk) })] : []),
  ...(violence ? [say("crisisViolence", { line: tappable(violence) })] : []),
];

const emergencyIn = ({ help: { emergency } }: Reading) => ({
  isKnown: emergency ? "yes" : "no",
  number: emergency ? tappable(emergency) : "",
});

/** "Samaritans 116 123": the number calls. */
const tappable = (line: string) =>
  line.replaceAll(/\d(?: ?\d){2,}/gu, (number) => `[${number}](tel:${number.replaceAll(" ", "")})`);

function answers(asks: Ask[], { language }: Understanding, results: Results, say: Say) {
  return asks.flatMap((ask) => {
    const intent = intentOf(ask);
    const writing = { ask, asks, language, results, say };
    switch (intent.kind) {
      case "talk":
        return intent.says.map((key) => say(key));
      case "help":
        return [
          ...declinedPurchase(writing),
          ...advice(writing),
          ...payment(writing),
          ...move(writing),
          ...setting(writing),
          ...report(writing),
        ];
      case "fact":
        return isKnown(intent.tools.at(-1), results) ? intent.write(writing) : [];
    }
  });
}

function advice(writing: Writing) {
  const { ask, asks, language, results } = writing;
  // What is so with theirs comes before what articles say in general.
  if (declinedPurchase(writing).length > 0) return [];
  if (isShown(ask) || !isKnown("searchHelp", results)) return [];
  const isNeeded = !results.proposePayment || passageFor(ask, asks, language, results);
  return isNeeded ? help(writing) : [];
}

const isKnown = (tool: ToolName | undefined, results: Results) => !tool || results[tool] !== null;

function closing(understanding: Understanding, reading: Reading, say: Say) {
  const { results, person: status } = reading;
  const { person, declined, distress, misses, isForeign } = understanding;
  if (results.askForPerson !== undefined) {
    return [say(results.askForPerson?.asked ? "personAsked" : "personNotAsked")];
  }
  if (status === "on the way" && (person || distress)) {
    return [say(hasSaid(reading, say("personAsked")) ? "personWaiting" : "personAsked")];
  }
  if (isForeign) return [say("foreign"), say("offer")];
  if (status === "on the way" && misses > 0) return [say("unsureWaiting")];
  if (person) return [say("personNotAsked")];
  if (declined) return [say("declined")];
  if (understanding.confirms) return [say("confirmAbove")];
  if (misses > 0) return [say(unsureOf(misses, results)), say("offer")];
  return offersPerson(understanding) ? [say("offer")] : [];
}

const hasSaid = ({ said }: Reading, words: string) =>
  said.some(({ author, text }) => author === "assistant" && text.includes(words));

/** Beside the answer a person is offered: to whoever may want one, is in need, showed something, or was not understood. */
export const offersPerson = (understanding: Understanding) =>
  understanding.offers ||
  understanding.files > 0 ||
  understanding.troubled !== null ||
  understanding.isForeign ||
  understanding.misses > 0 ||
  understanding.distress !== null ||
  understanding.asks.some((ask) => helpOf(ask).isForPerson || ask.intent === "out_of_scope");

function unsureOf(misses: number, { offerChoices }: Results) {
  if (misses > 1) return "unsureAgain";
  return offerChoices ? "unsureWhich" : "unsure";
}
