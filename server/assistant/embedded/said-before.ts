import { LANGUAGES } from "#server/platform/locale.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Said } from "./prompt.ts";

/** What a yes would be the answer to. */
export type Offered = "card" | "person" | null;

/** What stands on a card below an answer is confirmed by its button. */
const CARDS = ["payConfirm", "moveConfirm", "autopayConfirm"];
const UNSURE = ["unsure", "unsureAgain", "unsureWhich", "unsureWaiting"];

export function offeredIn(before: Said | undefined): Offered {
  if (before?.author !== "assistant") return null;
  if (says(before.text, CARDS)) return "card";
  return says(before.text, ["offer"]) ? "person" : null;
}

export const isUnsure = (text: string) => says(text, UNSURE);

const says = (text: string, keys: string[]) =>
  LANGUAGES.some((language) =>
    keys.some((key) => text.includes(translatorFor(language, "assistant")(key))),
  );
