import { personIntentIn } from "./person-intent.ts";
import { possibleDistress } from "./wants-person/distress/distress.ts";

/** What such words are answered with leads to a person, or is kind: nobody is asked whether it was helpful. */
export const isForPerson = (question: string) =>
  personIntentIn(question) !== null || possibleDistress(question) !== null;
