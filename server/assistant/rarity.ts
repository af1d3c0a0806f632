import { isUnderstood, rarityIn } from "./embedded/corpus.ts";

/** How rare what somebody names is among our phrases. @returns null where we have none of that language */
export const rarityOf = (language: string) => (isUnderstood(language) ? rarityIn(language) : null);
