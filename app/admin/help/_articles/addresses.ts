import type { Language } from "#server/platform/locale.ts";
import { STAFF_HELP } from "#app/_help/addresses.ts";

export const editorOf = (slug: string, language: Language) => `${STAFF_HELP}/${slug}/${language}`;

export const recallOf = (slug: string, language: Language) =>
  `${STAFF_HELP}/recall/${slug}?language=${language}`;

/** No article can stand here: what would be its language is none. */
export const IMPORT = `${STAFF_HELP}/from/markdown`;
