import type { EditionView } from "#server/articles/draft-schema.ts";

/** As it is called now; one that has no words in this language is called as in English. */
export const titleOf = ({ published, archived, draft, english, slug }: EditionView) =>
  published?.title || archived?.title || draft?.title || english?.title || slug;
