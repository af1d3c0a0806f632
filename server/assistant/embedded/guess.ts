import type { Language } from "#server/platform/locale.ts";
import { tokensOf } from "../normal.ts";
import { asksOfAutopay, settingIn } from "./autopay.ts";
import { type Guess, guessesOf, isLearned, type Understood } from "./corpus.ts";
import { isTalk, topicOf, type Intent } from "./intents.ts";
import { movingIn } from "./moving.ts";
import { wantsRelief } from "./pausing.ts";
import { paysOwnSum } from "./paying.ts";
import { reportIn, type Report } from "./reporting.ts";

export type Sure = Guess | null;

/** Below this, or this close to the second best, it would be guessing: nineteen of twenty above it were right. */
const CERTAIN = { score: 0, lead: 0.3 };
/** One word says little, unless it says it clearly. */
const FEW = { words: 2, lead: 0.9 };

export function sureOf(text: string, heard: Understood): Sure {
  const [best] = guessesOf(text, heard);
  const words = tokensOf(text);
  if (best && !isSurely(best) && !words.some((word) => isLearned(word, heard))) return null;
  const lead = words.length <= FEW.words ? FEW.lead : CERTAIN.lead;
  return best && best.score > CERTAIN.score && best.lead > lead ? best : null;
}

export function guess(text: string, language: Language): Sure {
  const ruled = ruledIn(text, language);
  const sure = sureOf(text, language);
  if (!ruled || !sure || STAND.has(ruled)) return ruled ? byRule(ruled) : sure;
  if (topicOf(sure.intent) === topicOf(ruled)) return byRule(ruled);
  return isSurely(sure) ? sure : byRule(ruled);
}

/** Who cannot pay, and who asks how a case of theirs stands, says so in words of their own. */
const STAND = new Set<Intent>(["hardship", "report_return.status"]);

const byRule = (intent: Intent): Guess => ({ intent, score: 1, lead: 1 });

/** Beside this the rules, which look at single words, have misheard; and letters tell it, where no word is known. */
const isSurely = ({ score, lead }: Guess) => score > 1 && lead > 1.5;

function ruledIn(text: string, language: Language): Intent | null {
  if (paysOwnSum(text, language)) return "pay_early";
  if (asksOfAutopay(text, language)) return "autopay";
  const setting = settingIn(text, text, language);
  if (setting) return setting === "change" ? "payment_method" : "autopay.set";
  const report = reportIn(text, text, language);
  if (report) return isOfCase.has(report) ? "report_return.status" : "dispute_problem_with_order";
  if (wantsRelief(text, language)) return "hardship";
  return movingIn(text, text, language) ? "extend_due_date" : null;
}

/** What was sent back may be known already. */
const isOfCase = new Set<Report>(["state", "sent_back"]);

/** What only leads to the question is of no topic that the whole speaks of. */
export function likelyIn(text: string, language: Language) {
  const likely = guessesOf(text, language).slice(0, LIKELY);
  const topics = new Set(likely.map(({ intent }) => topicOf(intent)));
  return (intent: Intent) => topics.has(topicOf(intent)) || isTalk({ intent });
}

const LIKELY = 5;
