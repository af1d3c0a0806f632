import type { DeclineFact } from "../../facts.ts";
import { namedIn } from "../named.ts";
import { sentences, type Answer, type Writing } from "./writing.ts";

/** The purchase that is named, else the newest one, and why; what can be done stands in the help. */
export function declinedPurchase({ ask, language, results: { declines }, say }: Writing): Answer {
  if (ask.intent !== "declined_purchase" || !declines) return [];
  const told = declines.declines.map((decline) => ({ decline, ...nameOf(decline) }));
  const [one] = [...namedIn(told, ask.about, language), ...told];
  if (!one) return [];
  const { merchant, amount, declined: day, reason } = one.decline;
  return [
    sentences(say("purchaseDeclined", { merchant, amount: amount.text, date: day.text }), reason),
  ];
}

const nameOf = ({ merchant }: DeclineFact) => ({ merchant, title: "" });
