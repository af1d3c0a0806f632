import type { Ask } from "../asks.ts";
import { helpOf, intentOf } from "../intents.ts";
import type { Reading, Results, ToolName } from "../prompt.ts";
import type { Understanding } from "../understanding.ts";
import { isShown } from "../shown.ts";
import { setting } from "./autopay.ts";
import { help, passageFor } from "./help.ts";
import { move } from "./moving.ts";
import { payment } from "./paying.ts";
import { report } from "./reporting.ts";
import { sayIn, type Say, type Writing } from "./writing.ts";

/** The whole answer, in the customer's language; every amount and date in it is copied from `results`. */
export function answerTo(understanding: Understanding, reading: Reading): string {
  const { language, distress, asks } = understanding;
  const { locale, results } = reading;
  const say = sayIn(locale, language);
  const failed = Object.values(results).includes(null);
  const paragraphs = [
    ...(distress ? [say(distress)] : understanding.isTroubled ? [say("troubled")] : []),
    ...(distress === "crisis" ? helpLines(reading, say) : []),
    ...(isInNeed(understanding) ? [say("pausing")] : []),
    ...answers(asks, understanding, results, say),
    ...unseen(understanding, say),
    ...(failed && results.askForPerson !== null ? [say("lookupFailed")] : []),
    ...closing(understanding, reading, say),
  ];
  const isAsked = reading.person === "on the way" || results.askForPerson?.asked === true;
  const kept = isAsked ? paragraphs.filter((paragraph) => paragraph !== say("offer")) : paragraphs;
  return [...new Set(kept)].join("\n\n");
}

/** Evidence belongs with the report; it is no use in a chat that is over. */
function unseen({ files, asks }: Understanding, say: Say) {
  if (files === 0) return [];
  const isReport = asks.some(({ intent, reports }) => reports || isOfReturn(intent));
  return [say("files", { count: files }), ...(isReport ? [say("filesOfReport")] : [])];
}

const isOfReturn = (intent: string) => intent.startsWith("report_return");

const helpLines = ({ help: { talk, violence } }: Reading, say: Say) => [
  ...(talk ? [say("crisisTalk", { line: talk })] : []),
  ...(violence ? [say("crisisViolence", { line: violence })] : []),
];

/** The pause is theirs to take; what comes of it no answer of ours can say. */
const isInNeed = ({ distress, asks }: Understanding) =>
  distress === "hardship" || asks.some((ask) => helpOf(ask).reason === "hardship");

function answers(asks: Ask[], { language }: Understanding, results: Results, say: Say) {
  return asks.flatMap((ask) => {
    const intent = intentOf(ask);
    const writing = { ask, asks, language, results, say };
    switch (intent.kind) {
      case "talk":
        return intent.says.map((key) => say(key));
      case "help":
        return [
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
  if (isShown(ask) || !isKnown("searchHelp", results)) return [];
  const isNeeded = !results.proposePayment || passageFor(ask, asks, language, results);
  return isNeeded ? help(writing) : [];
}

const isKnown = (tool: ToolName | undefined, results: Results) => !tool || results[tool] !== null;

function closing(
  { person, offers, isTroubled, declined, distress, asks, misses, isForeign, files }: Understanding,
  { results, person: status }: Reading,
  say: Say,
) {
  if (results.askForPerson !== undefined) {
    return [say(results.askForPerson?.asked ? "personAsked" : "personNotAsked")];
  }
  if (status === "on the way" && (person || distress)) return [say("personAsked")];
  if (isForeign) return [say("foreign"), say("offer")];
  if (status === "on the way" && misses > 0) return [say("unsureWaiting")];
  if (person) return [say("personNotAsked")];
  if (declined) return [say("declined")];
  if (misses > 0) return [say(misses === 1 ? "unsure" : "unsureAgain"), say("offer")];
  const isWorthOne = offers || isTroubled || distress || files > 0;
  return isWorthOne || asks.some((ask) => helpOf(ask).isForPerson) ? [say("offer")] : [];
}
