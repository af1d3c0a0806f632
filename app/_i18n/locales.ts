import { isLanguage, type Language } from "#server/platform/locale.ts";

export { directionOf } from "#server/platform/locale.ts";

/** Each language by its own name, as its readers look for it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: "English",
  de: "Deutsch",
  sv: "Svenska",
  ar: "العربية",
};

/** One file a language and area: `messages/<language>/<area>.json`. */
export const AREAS = [
  "common",
  "auth",
  "signIn",
  "mail",
  "plans",
  "payments",
  "methods",
  "cases",
  "caseDesk",
  "complaints",
  "complaintDesk",
  "hardship",
  "hardshipDesk",
  "refundDesk",
  "knowledge",
  "replies",
  "insights",
  "chat",
  "desk",
  "promise",
  "assistant",
  "assistantDesk",
  "help",
  "articleDesk",
  "callbacks",
  "shifts",
  "planner",
  "feedback",
  "themes",
  "staff",
  "applications",
  "applicationDesk",
  "reminders",
  "spending",
  "rules",
  "connections",
  "imports",
  "files",
  "documents",
  "privacy",
  "profile",
  "voice",
] as const;
export type Area = (typeof AREAS)[number];

/** Plain "en" would write dates the American way. */
const DEFAULT_LOCALE = "en-GB";

/**
 * The first tag that names a language of ours, with its region, which decides how dates and amounts look.
 * Tags come in order of preference; what is no language tag at all is passed over.
 */
export function chooseLocale(tags: (string | undefined)[]): string {
  const known = tags.flatMap(canonical).find((tag) => isLanguage(tag.split("-")[0] ?? ""));
  return !known || known === "en" ? DEFAULT_LOCALE : known;
}

/** "sv-SE,sv;q=0.9,en;q=0.8" → ["sv-SE", "sv", "en"], the most wanted first. */
export function acceptedTags(header: string | null): string[] {
  return (header?.split(",") ?? [])
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return { tag, quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

function canonical(tag: string | undefined): string[] {
  try {
    return tag ? Intl.getCanonicalLocales(tag) : [];
  } catch {
    return [];
  }
}
