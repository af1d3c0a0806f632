import type { Language } from "#server/platform/locale.ts";
import type { Ask } from "./asks.ts";
import { type FactIntent, factIntents } from "./fact-intents.ts";
import { type HelpIntent, helpIntents } from "./help-intents.ts";

type TalkIntent = { kind: "talk"; says: string[] };

const talkIntents = {
  greeting: { kind: "talk", says: ["greeting"] },
  thanks: { kind: "talk", says: ["thanks"] },
  "thanks.goodbye": { kind: "talk", says: ["goodbye"] },
  "out_of_scope.identity": { kind: "talk", says: ["identity"] },
  "out_of_scope.capabilities": { kind: "talk", says: ["capabilities"] },
  out_of_scope: { kind: "talk", says: ["outOfScope", "offer"] },
} satisfies Record<string, TalkIntent>;

/**
 * What a message can be about, and all that follows from it: 27 topics, and behind a dot the finer ones whose answer is
 * another. Each has its phrases in `corpus`: `ours` are by
 * whoever wrote the rules, `others` by people who had seen neither rules nor phrases.
 */
export const intents = { ...factIntents, ...helpIntents, ...talkIntents };
export type Intent = keyof typeof intents;

/** "next_payment.later" is of the topic "next_payment". */
export const topicOf = (intent: string) => intent.split(".")[0] ?? intent;

export const isIntent = (text: string): text is Intent => Object.hasOwn(intents, text);

export const intentOf = ({ intent }: Pick<Ask, "intent">): FactIntent | HelpIntent | TalkIntent =>
  intents[intent];

export function factOf(ask: Pick<Ask, "intent">): Partial<FactIntent> {
  const intent = intentOf(ask);
  return intent.kind === "fact" ? intent : {};
}

export function helpOf(ask: Pick<Ask, "intent">): Partial<HelpIntent> {
  const intent = intentOf(ask);
  return intent.kind === "help" ? intent : {};
}

export const isHelp = (ask: Pick<Ask, "intent">) => intentOf(ask).kind === "help";
export const isTalk = (ask: Pick<Ask, "intent">) => intentOf(ask).kind === "talk";

export const questionOf = (ask: Ask, language: Language) =>
  `${helpOf(ask).topic?.[language] ?? ""} ${ask.text}`.trim();
