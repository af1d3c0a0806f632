import { asksIn } from "./embedded/asks.ts";
import { languageOf, spokenOf } from "./embedded/language.ts";
import { tokensOf } from "./wants-person/normal.ts";

const MOST_WORDS = 14;

const thanks = new Set(
  tokensOf(
    `thanks thank thx ty cheers danke dankeschön dankesehr merci tack tusen takk tak gracias obrigado obrigada grazie bedankt
     dankjewel dankuwel kiitos kiitti dziękuję dzięki شكرا شكراً مشكور مشكورة تسلم تسلمي يسلمو متشكر`,
  ),
);

/** Nothing but thanks or a goodbye: there is no question in it. */
export function isOnlyThanks(text: string, locale: string): boolean {
  const tokens = tokensOf(text.slice(0, 400));
  if (tokens.length > MOST_WORDS || /[?؟]/u.test(text)) return false;
  if (tokens.length <= 4 && tokens.some((token) => thanks.has(token))) return true;
  const asks = asksIn(text, languageOf(text, spokenOf(locale)));
  const isKind = asks.every(({ intent }) => intent === "thanks" || intent === "goodbye");
  return isKind && (asks.length > 0 || tokens.some((token) => thanks.has(token)));
}
