/** Short words that hardly stand in a sentence of another of these languages. */
const SIGNS: Record<string, Set<string>> = {
  en: signs(
    "the and you your is are was have has it for with this that can will to of not we do my on at",
  ),
  de: signs(
    "der die das und ist sind sie ihr ihre ihnen ich nicht mit für ein eine zu auf am wir von bis wird haben",
  ),
  sv: signs(
    "och är det att du din ditt dina jag inte med för ett på kan har vi som till av den ska om från",
  ),
};

function signs(list: string) {
  return new Set(list.split(" "));
}

const ARABIC = /\p{Script=Arabic}/u;

/**
 * By its script and its small words, as an answer may be in another language than the pages.
 * @returns the reader's own locale where nothing speaks against it, else the language
 */
export function languageSpoken(text: string, locale: string): string {
  const own = locale.split("-")[0] ?? locale;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isArabic = words.filter((word) => ARABIC.test(word)).length > words.length / 2;
  if (isArabic) return own === "ar" ? locale : "ar";
  const counts = Object.entries(SIGNS).map(([language, known]) => ({
    language,
    count: words.filter((word) => known.has(word)).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  const best = counts.filter(({ count }) => count === most && count > 0);
  const isOwn = best.length === 0 || best.some(({ language }) => language === own);
  return isOwn ? locale : (best[0]?.language ?? locale);
}

type Known = { lang: string; default: boolean };

/** Of the country where there is one, else of the language; null: the browser chooses. */
export function voiceFor<Voice extends Known>(locale: string, voices: readonly Voice[]) {
  const of = ({ lang }: Known) => lang.replace("_", "-").toLowerCase();
  const wanted = locale.toLowerCase();
  const language = wanted.split("-")[0] ?? wanted;
  const spoken = voices.filter((voice) => of(voice).split("-")[0] === language);
  return (
    spoken.find((voice) => of(voice) === wanted) ??
    spoken.find((voice) => voice.default) ??
    spoken[0] ??
    null
  );
}
