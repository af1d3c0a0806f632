import { distress } from "./wants-person/distress.ts";
import { wantsPerson } from "./wants-person/wants-person.ts";

/** Why these words bring a person, by rules alone; null when they do not. */
export function wishIn(text: string): "words" | "distress" | null {
  if (wantsPerson(text) === "now") return "words";
  const sign = distress(text);
  // Anger alone may be about a parcel; grief, need and danger are for people.
  return sign !== null && sign !== "anger" ? "distress" : null;
}
