import { LANGUAGES, type Language } from "#server/platform/locale.ts";
import { storedValue } from "#app/_ui/use-stored-value.ts";

export type CorrectionTexts = Partial<Record<Language, string>>;

type About = { slug: string; language: Language; version: number; archived: boolean };

/** By what is corrected: another version needs other words. */
export function correctionStore({ slug, language, version, archived }: About) {
  const key = `kindline.correction.${slug}.${language}.${version}${archived ? ".archived" : ""}`;
  const { read, write } = storedValue("localStorage", key);
  return {
    read: () => readTexts(read()),
    write: (texts: CorrectionTexts | null) => write(texts && JSON.stringify(texts)),
  };
}

/** What a browser's storage holds may be from any former time. */
export function readTexts(text: string | null): CorrectionTexts {
  try {
    const read: unknown = JSON.parse(text ?? "null");
    if (!(read instanceof Object)) return {};
    return Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const words: unknown = Reflect.get(read, language);
        return typeof words === "string" ? [[language, words]] : [];
      }),
    );
  } catch {
    return {};
  }
}
