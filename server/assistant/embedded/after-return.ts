import type { Language } from "#server/platform/locale.ts";
import { tokensOf } from "../normal.ts";
import type { Ask } from "./asks.ts";
import { conceptsOf } from "./concepts.ts";
import type { Intent } from "./intents.ts";
import { any, END, pattern, plain, START } from "./patterns.ts";

/** Asks what follows from a return: how it stands is half of the answer, the rule is the other. */
const follows: Record<Language, string> = {
  en: "what happens, what will happen, what now, what next, what about my, do i still have to pay, do i have to pay, do i still pay, keep paying, still charged, still being charged, why am i still, why is there still, why is the plan still",
  de: "was passiert, was geschieht, was nun, was jetzt, wie geht es weiter, wie gehts weiter, was ist mit meine*, muss ich trotzdem, muss ich weiter, muss ich noch, was wird aus, warum wird noch, wird weiter abgebucht, warum bucht ihr noch, warum lauft der plan noch",
  sv: "vad hander, vad galler, vad gor jag nu, hur blir det, hur gar det, maste jag anda, ska jag anda, behover jag anda, vad blir det, varfor drar ni, dras anda, varfor finns planen kvar",
  ar: "ماذا يحدث, ماذا سيحدث, ما الذي يحدث, ماذا عن, شو بيصير, ايش يصير, ماذا الآن, هل علي, هل يجب, ايه اللي هيحصل, ما مصير, ليش لسا, ليش الخطة, لماذا ما زلتم, ما زلتم تخصمون, لازم أدفع",
};

/** As the article says it, so that its passage is found and no other of the same article. */
const topics: Record<Language, string> = {
  en: "return open: do you still have to pay, on hold",
  de: "Rückgabe offen: was mit Ihren Zahlungen passiert, ausgesetzt",
  sv: "retur öppen: vad som händer med dina betalningar, avvaktar",
  ar: "طلب الإرجاع مفتوح: ماذا يحدث لدفعاتك، موقوفة مؤقتا",
};

/** "I sent it back. What happens now?": alone the question says nothing, and the whole need not be sure. */
export const asksAfterReturn = (intent: Intent | null, said: string, language: Language) =>
  (intent ? isOfReturn({ intent }) : namesReturned(said, language)) &&
  asksWhatFollows(said, language);

const namesReturned = (said: string, language: Language) =>
  conceptsOf(tokensOf(said), language).includes("sentback");

const isOfReturn = ({ intent }: Pick<Ask, "intent">) =>
  intent === "report_return.status" || intent === "report_return";

export function withWhatFollows(asks: Ask[], said: string, language: Language): Ask[] {
  if (!asksWhatFollows(said, language)) return asks;
  return withRule(withoutMisheard(asks, language), language);
}

/** "I sent it back, do I still have to pay?" asks for no sum, and is surprised by no purchase. */
function withoutMisheard(asks: Ask[], language: Language): Ask[] {
  const isReported = asks.some((ask) => isOfReturn(ask) || ask.reports);
  return isReported
    ? asks.filter(({ intent, text }) => !misheard.has(intent) || !asksWhatFollows(text, language))
    : asks;
}

const misheard = new Set<Intent>(["pay_early", "fraud_unrecognised", "plan_details"]);

function withRule(asks: Ask[], language: Language): Ask[] {
  const at = asks.findIndex(isOfReturn);
  const ask = asks[at];
  if (!ask) return asks;
  const status: Ask = { ...ask, intent: "report_return.status" };
  const rule: Ask = { ...ask, intent: "report_return", text: topics[language] };
  const others = asks.filter((other) => !isOfReturn(other));
  return [...others.slice(0, at), status, rule, ...others.slice(at)];
}

const asksWhatFollows = (said: string, language: Language) =>
  pattern(`${START}${any(follows[language])}${END}`).test(plain(said));
