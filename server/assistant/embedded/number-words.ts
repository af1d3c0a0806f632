import type { Understood } from "./corpus.ts";

type Words = { ones: string; tens: string; hundred: string; thousand: string; and: string };

/** From one on, and from ten on in tens; `|` parts words for one. As the patterns compare them: without accents. */
const words: Record<Understood, Words> = {
  en: {
    ones: "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen",
    tens: "-, twenty, thirty, forty|fourty, fifty, sixty, seventy, eighty, ninety",
    hundred: "hundred",
    thousand: "thousand|grand",
    and: "and|a|an",
  },
  de: {
    ones: "ein|eins|eine|einen, zwei|zwo, drei, vier, funf, sechs, sieben, acht, neun, zehn, elf, zwolf, dreizehn, vierzehn, funfzehn, sechzehn, siebzehn, achtzehn, neunzehn",
    tens: "-, zwanzig, dreissig|dreiszig, vierzig, funfzig, sechzig, siebzig, achtzig, neunzig",
    hundred: "hundert",
    thousand: "tausend",
    and: "und",
  },
  sv: {
    ones: "ett|en, tva, tre, fyra, fem, sex, sju, atta, nio, tio, elva, tolv, tretton, fjorton, femton, sexton, sjutton, arton, nitton",
    tens: "-, tjugo, trettio, fyrtio, femtio, sextio, sjuttio, attio, nittio",
    hundred: "hundra",
    thousand: "tusen",
    and: "och",
  },
  ar: {
    ones: "واحد, اثنين|اثنان, ثلاث|ثلاثه, اربع|اربعه, خمس|خمسه, ست|سته, سبع|سبعه, ثمان|ثمانيه|ثماني, تسع|تسعه, عشر|عشره, احد عشر, اثنا عشر, -, -, -, -, -, -, -",
    tens: "-, عشرين|عشرون, ثلاثين|ثلاثون, اربعين|اربعون, خمسين|خمسون, ستين|ستون, سبعين|سبعون, ثمانين|ثمانون, تسعين|تسعون",
    hundred: "ميه|مئه|مايه|مائه",
    thousand: "الف|الاف",
    and: "و",
  },
  es: {
    ones: "uno|un|una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciseis, diecisiete, dieciocho, diecinueve",
    tens: "-, veinte|veinti, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa",
    hundred: "cien|ciento|cientos|cientas",
    thousand: "mil",
    and: "y",
  },
  fr: {
    ones: "un|une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, -, -, -",
    tens: "-, vingt, trente, quarante, cinquante, soixante, septante, huitante|octante, nonante",
    hundred: "cent|cents",
    thousand: "mille",
    and: "et",
  },
};

type Part = { kind: "value"; value: number } | { kind: "times"; value: number } | { kind: "and" };

const lexicons = new Map<Understood, Map<string, Part>>();

function lexiconOf(language: Understood) {
  const known = lexicons.get(language) ?? lexiconFrom(words[language]);
  lexicons.set(language, known);
  return known;
}

function lexiconFrom({ ones, tens, hundred, thousand, and }: Words) {
  const lexicon = new Map<string, Part>();
  const add = (list: string, valueAt: (place: number) => Part) => {
    for (const [place, names] of list.split(",").entries())
      for (const name of names.split("|")) lexicon.set(name.trim(), valueAt(place));
  };
  add(ones, (place) => ({ kind: "value", value: place + 1 }));
  add(tens, (place) => ({ kind: "value", value: 10 * (place + 1) }));
  add(hundred, () => ({ kind: "times", value: 100 }));
  add(thousand, () => ({ kind: "times", value: 1000 }));
  add(and, () => ({ kind: "and" }));
  lexicon.delete("-");
  return lexicon;
}

const MOST_LETTERS = 40;

/** "tolvhundra", "einundzwanzig" in their parts; `null` where there is more in it than numbers. */
function partsOf(word: string, lexicon: Map<string, Part>): Part[] | null {
  if (word === "") return [];
  for (let length = Math.min(word.length, MOST_LETTERS); length > 0; length -= 1) {
    const part = lexicon.get(word.slice(0, length));
    const rest = part && partsOf(word.slice(length), lexicon);
    if (part && rest) return [part, ...rest];
  }
  return null;
}

/** The number that the last of these words say together, "fifty" of "an extra fifty"; `null` where there is none. */
export function numberSaidIn(before: string[], language: Understood): number | null {
  const lexicon = lexiconOf(language);
  const parts: Part[] = [];
  for (const word of before.toReversed()) {
    const own = partsOf(word, lexicon);
    if (!own) break;
    parts.unshift(...own);
  }
  return parts.some(({ kind }) => kind !== "and") ? valueOf(parts) : null;
}

function valueOf(parts: Part[]): number {
  let [whole, open] = [0, 0];
  for (const part of parts) {
    if (part.kind === "value") open += part.value;
    if (part.kind !== "times") continue;
    open = Math.max(1, open) * part.value;
    if (part.value === 1000) [whole, open] = [whole + open, 0];
  }
  return whole + open;
}
