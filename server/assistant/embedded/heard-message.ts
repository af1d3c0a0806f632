import { type Distress, distress, possibleDistress } from "../wants-person/distress/distress.ts";
import type { Tier } from "../wants-person/leanings.ts";
import { type PersonIntent, wantsPerson } from "../wants-person/wants-person.ts";
import { type Ask, asksIn } from "./asks.ts";
import type { Understood } from "./corpus.ts";
import { languageHeard } from "./language.ts";
import { onceEach } from "./once-each.ts";

type Weighed = { distress: Distress | null; troubled: Tier | null; wish: PersonIntent };

/** What a message says by itself, whatever came before it. */
export const weighed = onceEach((text): Weighed => ({
  distress: distress(text),
  troubled: possibleDistress(text),
  wish: wantsPerson(text),
}));

const languages = new Map<Understood, (text: string) => { heard: Understood | null }>();

/** @param habit what its writer wrote before */
export function languageOfMessage(text: string, habit: Understood): Understood | null {
  const heardFor =
    languages.get(habit) ?? onceEach((one) => ({ heard: languageHeard(one, habit) }));
  languages.set(habit, heardFor);
  return heardFor(text).heard;
}

const asked = new Map<Understood, (text: string) => Ask[]>();

export function asksOfMessage(text: string, heard: Understood): Ask[] {
  const askedFor = asked.get(heard) ?? onceEach((one) => asksIn(one, heard));
  asked.set(heard, askedFor);
  return askedFor(text);
}
