import { storedValue } from "#app/_ui/use-stored-value.ts";

/** By what is written, not by its draft: that may be published or discarded while somebody still writes. */
export const unsavedKey = (slug: string, language: string) =>
  `kindline.article-draft.${slug}.${language}`;

export const unsavedStore = (slug: string, language: string) =>
  storedValue("localStorage", unsavedKey(slug, language));
