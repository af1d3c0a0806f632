import { distress } from "./wants-person/distress/distress.ts";
import type { Tier } from "./wants-person/leanings.ts";
import { wantsPerson } from "./wants-person/wants-person.ts";

export type Summons = { askedBy: "words"; concern: null } | { askedBy: "distress"; concern: Tier };

/**
 * Why these words bring a person, without any model of language; null when they do not. Distress comes before a plain
 * wish: it waits less.
 */
export function personIntentIn(text: string): Summons | null {
  const concern = distress(text);
  // Anger alone may be about a parcel; grief, need and danger are for people.
  if (concern !== null && concern !== "anger") return { askedBy: "distress", concern };
  return wantsPerson(text) === "now" ? { askedBy: "words", concern: null } : null;
}
