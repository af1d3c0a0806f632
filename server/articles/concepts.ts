import { ar } from "./concepts/ar.ts";
import { de } from "./concepts/de.ts";
import { en } from "./concepts/en.ts";
import { sv } from "./concepts/sv.ts";

/**
 * People do not write in the words of a help page. Each concept lists, per language, how they do write (normalised:
 * lower case, without accents and apostrophes); question and passage both become concepts before they are compared.
 * An entry that ends in `*` also stands for longer words, and `_` for one word in between.
 */
export type Concept =
  | "cannot-pay"
  | "refund"
  | "return"
  | "late"
  | "early"
  | "move-date"
  | "fee"
  | "method"
  | "failed"
  | "interest"
  | "data"
  | "person"
  | "instalments"
  | "how-long"
  | "call"
  | "assistant"
  | "sign-in"
  | "no-code"
  | "devices"
  | "language"
  | "feedback"
  | "rating"
  | "not-delivered"
  | "damaged"
  | "cancelled"
  | "unknown"
  | "fraud"
  | "complaint"
  | "not-approved"
  | "receipt"
  | "currency"
  | "credit-file"
  | "on-time"
  | "several-plans"
  | "gift"
  | "new-details"
  | "death"
  | "accessibility";

export const CONCEPTS: Record<string, Record<Concept, string>> = { en, de, sv, ar };

export const STOP_WORDS: Record<string, string> = {
  en: "a an the i im ive my me you your we it its is are was be been am do does did can could will would should have has had to of for in on at and or but not no this that these those with from what when how why where which who there here if so just must may please want need like get got if hi hello hey",
  de: "ich mein meine meinen meinem meiner mir mich du sie ihr wir es ist sind war bin der die das den dem des ein eine einen einem einer und oder aber nicht kein kann konnen konnte wird werden wurde habe hat hatte zu zum zur von fur in im an am auf mit aus was wann wie warum wo welche wer wenn so muss mussen soll sollen darf bitte mochte will brauche hallo",
  sv: "jag min mitt mina mig du ni er vi det den de ar var en ett och eller men inte ingen kan kunde ska skulle vill har hade att av for i pa till med fran vad nar hur varfor var vilken vem om sa maste far snalla behover hej",
  ar: "كم لديكم عني انا انت نحن هو هي هذا هذه ذلك من في علي الي عن مع ما ماذا متي كيف لماذا اين هل ان او و لا لم لن اذا عندما هناك يجب يلزم كان قد اريد عندي لي",
};
