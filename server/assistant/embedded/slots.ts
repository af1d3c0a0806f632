import { amountIn } from "./amounts.ts";
import type { Understood } from "./corpus.ts";
import { shopIn } from "./shops.ts";
import { dayNamedIn } from "./wanted-day.ts";

/** What one message names, whoever wrote it: a shop in its own words, a plain decimal, a calendar date. */
export type Slots = { merchant: string | null; amount: string | null; date: string | null };

export function slotsIn(text: string, language: Understood, today: string): Slots {
  return {
    merchant: shopIn(text, language),
    amount: amountIn(text, language),
    date: dayNamedIn(text, language, today),
  };
}
