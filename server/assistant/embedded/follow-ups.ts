import { listed } from "../wants-person/wording.ts";
import { tokensOf } from "../normal.ts";
import type { Language } from "#server/platform/locale.ts";

export type FollowUp =
  | { kind: "after" | "repeat" | "when" | "why" | "method" | "yes" | "no" }
  | { kind: "place"; place: number }
  | { kind: "about"; words: string };

type Cues = {
  after: string;
  /** Of what is repeated, the day alone. */
  when: string;
  repeat: string;
  why: string;
  method: string;
  yes: string;
  no: string;
  /** From the second on; the end of the list is the last one. */
  places: string[];
  final: string;
  /** Opens a question about another thing: "what about the shoes". */
  about: string;
  filler: string;
};

const cues: Record<Language, Cues> = {
  en: {
    after: "after, next, following, then, afterwards, thereafter, subsequent",
    when: "when, what date, which day",
    repeat: "when, how much, what date, what amount, which day, where",
    why: "why, how come, why is that, why not",
    method: "which card, what card, from which card, from what card, how is it paid",
    yes: "yes, yeah, yep, yes please, sure, please do, ok do that, do it, ja, yup, of course, go ahead",
    no: "no, nope, no thanks, not now, no thank you, nah, no need",
    places: ["second, 2nd, other", "third, 3rd", "fourth, 4th", "fifth, 5th"],
    final: "last, final",
    about: "what about, how about, and what about, and how about, and for, and, same for",
    filler:
      "and, the, one, ones, that, this, it, what, about, how, which, is, of, for, so, comes, come, due, was, then, payment, instalment, instalments, a, on, exactly, s, are, will, be, them, those, again, though, to",
  },
  de: {
    after:
      "danach, nächste, nächsten, darauf, dann, folgende, übernächste, anschließend, darauffolgende, hinterher",
    when: "wann, welches datum, bis wann",
    repeat: "wann, wie viel, wieviel, wie hoch, welches datum, wo, bis wann",
    why: "warum, wieso, weshalb, warum nicht, wieso das",
    method: "welche karte, von welcher karte, mit welcher karte, von welchem konto",
    yes: "ja, ja bitte, gerne, ja gern, klar, bitte ja, mach das, machen sie das, okay mach, jo, jep, sicher, unbedingt, ja gerne",
    no: "nein, nein danke, nicht jetzt, nö, nicht nötig, ne",
    places: ["zweite, zweiten, andere", "dritte, dritten", "vierte, vierten", "fünfte, fünften"],
    final: "letzte, letzten",
    about:
      "was ist mit, und was ist mit, wie ist es mit, und wie ist es mit, wie sieht es mit, und für, und bei, und, und wie sieht es bei",
    filler:
      "und, die, der, das, den, dem, was, ist, mit, wie, es, von, für, nach, kommt, fällig, rate, zahlung, ein, eine, denn, genau, sind, wird, ist, dann, noch, sieht, aus, zum, am",
  },
  sv: {
    after: "nästa, sen, sedan, därefter, därpå, efter, följande, nästnästa, efteråt, då",
    when: "när, vilket datum, vilken dag",
    repeat: "när, hur mycket, vilket datum, hur stort, var, vilken dag",
    why: "varför, hur kommer det sig, varför inte, varför då",
    method: "vilket kort, från vilket kort, med vilket kort, från vilket konto",
    yes: "ja, ja tack, gärna, jo, japp, absolut, okej gör det, gör det, visst, självklart, ja gärna",
    no: "nej, nej tack, nix, inte nu, nä, behövs inte",
    places: ["andra", "tredje", "fjärde", "femte"],
    final: "sista",
    about:
      "hur är det med, och hur är det med, vad gäller för, hur blir det med, och för, och, men, och vad gäller, vad sägs om, hur går det med, och hur går det med",
    filler:
      "och, den, det, de, vad, är, med, hur, av, för, på, en, ett, kommer, förfaller, betalning, betalningen, delbetalning, då, som, om, exakt, blir, var, att, till",
  },
  ar: {
    after:
      "بعدها, بعد, التالية, التالي, القادمة, القادم, تليها, يليها, ثم, بعده, الجاية, الجاي, وبعدين, بعدين, يليه",
    when: "متى, أي يوم, أي تاريخ, امتى",
    repeat: "متى, كم, كم المبلغ, أي يوم, أي تاريخ, أين, امتى, وين",
    why: "لماذا, ليش, ليه, لم, لماذا لا",
    method: "أي بطاقة, من أي بطاقة, بأي بطاقة, من أي حساب",
    yes: "نعم, أجل, اي, ايوه, أيوة, نعم من فضلك, طبعا, اكيد, تمام افعل, موافق, ايه, نعم رجاء",
    no: "لا, لا شكرا, كلا, ليس الآن, لا داعي, لأ",
    places: [
      "الثانية, الثاني, الأخرى, الاخرى",
      "الثالثة, الثالث",
      "الرابعة, الرابع",
      "الخامسة, الخامس",
    ],
    final: "الأخيرة, الأخير, الاخيرة",
    about: "ماذا عن, وماذا عن, وبالنسبة إلى, بالنسبة, وعن, طيب و, كيف بالنسبة, شو عن, وايش عن",
    filler:
      "و, هي, هو, ما, التي, الذي, في, من, عن, على, الدفعة, القسط, دفعة, قسط, هذه, هذا, تلك, ذلك, اللي, ماذا, طيب, بالضبط, شو, ايه",
  },
};

const MOST = 7;

export function followUpOf(text: string, language: Language): FollowUp | null {
  const words = tokensOf(text);
  if (words.length === 0 || words.length > MOST) return null;
  const cue = cues[language];
  if (says(words, cue.yes)) return { kind: "yes" };
  if (says(words, cue.no)) return { kind: "no" };

  const only = (list: string) => consistsOf(words, list, cue.filler);
  const place = cue.places.findIndex(only);
  if (place >= 0) return { kind: "place", place: place + 2 };
  if (only(cue.final)) return { kind: "place", place: -1 };
  if (only(cue.after)) return { kind: "after" };
  if (only(cue.method)) return { kind: "method" };
  if (only(cue.why)) return { kind: "why" };
  if (only(cue.when)) return { kind: "when" };
  if (only(cue.repeat)) return { kind: "repeat" };
  return aboutOf(words, cue.about);
}

const yesElsewhere = new Set(
  tokensOf("sí si oui sim sì tak kyllä joo juu jo ja yes sim claro vale certo jasne"),
);

export function isYesAnywhere(text: string) {
  const words = tokensOf(text);
  return words.length > 0 && words.length <= 4 && yesElsewhere.has(words[0] ?? "");
}

const says = (words: string[], list: string) => phrases(list).includes(words.join(" "));

function consistsOf(words: string[], list: string, filler: string) {
  const own = new Set(phrases(list).flatMap((phrase) => phrase.split(" ")));
  const rest = new Set(phrases(filler));
  const said = ` ${words.join(" ")} `;
  const isThere = phrases(list).some((phrase) => isIn(said, phrase));
  return (
    isThere && words.every((word) => own.has(word) || rest.has(word) || own.has(unjoined(word)))
  );
}

const isIn = (said: string, phrase: string) =>
  said.includes(` ${phrase} `) || said.includes(` و${phrase} `);

/** Arabic writes "and" onto the word. */
const unjoined = (word: string) => word.replace(/^و(?=\p{L}{2})/u, "");

function aboutOf(words: string[], list: string): FollowUp | null {
  const said = words.join(" ");
  const opening = phrases(list)
    .toSorted((a, b) => b.length - a.length)
    .find((phrase) => said.startsWith(`${phrase} `));
  return opening === undefined ? null : { kind: "about", words: said.slice(opening.length + 1) };
}

const split = new Map<string, string[]>();

function phrases(list: string): string[] {
  const known = split.get(list) ?? listed(list).map((phrase) => tokensOf(phrase).join(" "));
  split.set(list, known);
  return known;
}
