import { isUnderstood, rarityIn } from "./embedded/corpus.ts";

/** Where we have no phrases of a language every feature says as much as any other. */
export const rarityOf = (language: string) =>
  isUnderstood(language) ? rarityIn(language) : () => 1;
