import { distress, type Distress } from "../wants-person/distress.ts";
import { wantsPerson } from "../wants-person/wants-person.ts";
import { textsFor } from "#server/platform/texts.ts";
import { asksIn, type Ask } from "./asks.ts";
import { followUpOf, type FollowUp } from "./follow-ups.ts";
import { isHelp, type Intent } from "./intents.ts";
import { languageOf, languages, spokenOf, type Language } from "./language.ts";
import type { Said } from "./prompt.ts";

export type Understanding = {
  language: Language;
  asks: Ask[];
  /** A person is to be brought in. */
  person: boolean;
  /** The customer was offered a person and said no. */
  declined: boolean;
  distress: Distress | null;
  /** How many messages in a row, this one included, were not understood. */
  misses: number;
};

/** Reads the conversation from its beginning: what a short question means depends on what came before. */
export function understand(said: Said[], locale: string): Understanding {
  let understood = nothing(spokenOf(locale));
  for (const [index, { author, text }] of said.entries()) {
    if (author !== "customer") continue;
    understood = understandNext(text, understood, wasOffered(said[index - 1]));
  }
  return understood;
}

const nothing = (language: Language): Understanding => ({
  language,
  asks: [],
  person: false,
  declined: false,
  distress: null,
  misses: 0,
});

/** The assistant's last words ended in the offer of a person. */
const wasOffered = (before: Said | undefined) =>
  before?.author === "assistant" &&
  languages.some((language) => before.text.includes(textsFor(language, "assistant")("offer")));

function understandNext(text: string, before: Understanding, offered: boolean): Understanding {
  const language = languageOf(text, before.language);
  const fresh = { ...nothing(language), asks: before.asks, distress: distress(text) };
  if (wantsPerson(text) === "now") return { ...fresh, asks: [], person: true };

  const followUp = followUpOf(text, language);
  if (offered && followUp?.kind === "yes") return { ...fresh, person: true };
  if (followUp?.kind === "no") return { ...fresh, declined: true };
  const continued = followUp && continuedBy(followUp, before.asks.at(-1));
  if (continued) return { ...fresh, asks: [continued] };

  const asks = asksIn(text, language).map((ask) => inContext(ask, before.asks.at(-1)));
  const misses = asks.length === 0 && !fresh.distress ? before.misses + 1 : 0;
  return { ...fresh, asks, misses };
}

const payments = new Set<Intent>([
  "next_payment",
  "later_payment",
  "overdue",
  "month",
  "plan_details",
]);
const ofOnePlan = new Set<Intent>([
  "plan_details",
  "paid_so_far",
  "payment_method",
  "refund_status",
  "return_status",
  "later_payment",
]);

function continuedBy(followUp: FollowUp, before: Ask | undefined): Ask | null {
  if (!before) return null;
  const paying = payments.has(before.intent);
  if (followUp.kind === "after" && paying) {
    return {
      ...before,
      intent: "later_payment",
      place: Math.max(1, before.place) + 1,
      list: false,
    };
  }
  if (followUp.kind === "place" && paying) {
    return { ...before, intent: "later_payment", place: followUp.place, list: false };
  }
  if (followUp.kind === "place" && ofOnePlan.has(before.intent))
    return { ...before, place: followUp.place };
  if (followUp.kind === "repeat" && !isHelp(before.intent)) return before;
  if (followUp.kind === "method") return { ...before, intent: "payment_method" };
  if (followUp.kind === "why") return whyOf(before);
  if (followUp.kind === "about" && isShortName(followUp.words))
    return aboutThing(before, followUp.words);
  return null;
}

/** "why?" asks for the rule behind what was just said. */
const reasons: Partial<Record<Intent, Intent>> = {
  overdue: "failed_payment",
  refund_status: "refund_time",
  return_status: "how_return",
  next_payment: "how_it_works",
  later_payment: "how_it_works",
};

function whyOf(before: Ask): Ask | null {
  const intent = isHelp(before.intent) ? before.intent : reasons[before.intent];
  return intent ? { ...before, intent } : null;
}

const isShortName = (words: string) => words.split(" ").length <= 4;

/** Only where what follows is no question of its own. */
function aboutThing(before: Ask, words: string): Ask | null {
  if (!ofOnePlan.has(before.intent) && !payments.has(before.intent)) return null;
  return { ...before, about: words, named: true, place: 1 };
}

/** A short question about one plan means the plan that was spoken of. */
function inContext(ask: Ask, before: Ask | undefined): Ask {
  if (!before || !ofOnePlan.has(ask.intent)) return ask;
  const isShort = ask.text.split(/\s+/).length <= 6;
  return isShort
    ? { ...ask, context: before.named ? before.about : `${before.about} ${before.context}` }
    : ask;
}
