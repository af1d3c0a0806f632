import { distress } from "./wants-person/distress/distress.ts";
import { wantsPerson } from "./wants-person/wants-person.ts";

/** Why these words bring a person, by rules alone; null when they do not. Distress comes before a plain wish: it waits less. */
export function personIntentIn(text: string): "words" | "distress" | null {
  const sign = distress(text);
  // Anger alone may be about a parcel; grief, need and danger are for people.
  if (sign !== null && sign !== "anger") return "distress";
  return wantsPerson(text) === "now" ? "words" : null;
}
