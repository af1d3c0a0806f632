import { type Distress, distress, possibleDistress } from "../wants-person/distress/distress.ts";
import { type PersonIntent, wantsPerson } from "../wants-person/wants-person.ts";
import { offersPerson } from "../embedded/answers/answer.ts";
import { intentsIn } from "../embedded/hear.ts";
import { slotsIn, type Slots } from "../embedded/slots.ts";
import { understand } from "../embedded/understanding.ts";

export type Heard = {
  /** One of the 27 topics; the likeliest, even where the assistant would rather ask. */
  intent: string;
  also: string[];
  /** 0 to 1; the assistant answers from `isSure` on. */
  confidence: number;
  isSure: boolean;
  /** "offer": the answer comes with the offer of a person. */
  human: PersonIntent;
  distress: Distress | null;
  /** The assistant acts on it; else it has kind words and offers a person. */
  isDistressSure: boolean;
  slots: Slots;
};

/** What the embedded assistant hears in one message that stands alone. */
export function heardIn(text: string, language: string, today: string): Heard {
  const { intent, also, confidence, isSure, heardAs } = intentsIn(text, language);
  const [sure, possible, wish] = [distress(text), possibleDistress(text), wantsPerson(text)];
  const isOffered = offersPerson(understand([{ author: "customer", text }], language));
  return {
    intent,
    also,
    confidence,
    isSure,
    human: wish === "no" && isOffered ? "offer" : wish,
    distress: sure ?? possible,
    isDistressSure: sure !== null,
    slots: slotsIn(text, heardAs, today),
  };
}
