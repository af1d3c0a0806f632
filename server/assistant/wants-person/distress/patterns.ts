import { distance } from "fastest-levenshtein";
import type { Effort } from "../effort.ts";
import { bareWord, isTypoOf, tokensOf } from "../../normal.ts";

/**
 * One way to say something: words in their order. `a|b` is either, `*` any ending, `..` up to three words between,
 * and `<kin>` one of the words that go by that name.
 */
type Step = { words: Set<number>; reach: number };
type Reader = { languages: string[]; isOrdinary: (word: string) => boolean; effort: Effort };
export type Pattern<Kind> = { kind: Kind; steps: Step[] };
export type Span<Kind> = { kind: Kind; start: number; end: number };

const GAP = 3;
const MOST_TYPOS = 2;
const LONGEST_STEM = 16;

type Word = { text: string; open: boolean };
type Meaning = { id: number; typos: number; letters?: number };

export class Patterns<Kind extends string> {
  readonly #ids = new Map<string, number>();
  readonly #exact = new Map<string, number>();
  readonly #open = new Map<string, number>();
  readonly #byLetter = new Map<string, Map<number, Word>>();
  readonly #first = new Map<number, Pattern<Kind>[]>();

  /** @param language of the words, for what is mistyped: a slip is looked for in the writer's language alone. */
  add(language: string, kind: Kind, list: string, names: Record<string, string>) {
    for (const text of list.split(",")) {
      const steps = this.#stepsOf(language, text.trim(), names);
      const [first] = steps;
      if (!first) continue;
      for (const id of first.words)
        this.#first.set(id, [...(this.#first.get(id) ?? []), { kind, steps }]);
    }
  }

  spansIn(tokens: string[], reader: Reader): Span<Kind>[] {
    const known = new Map<string, Meaning[]>();
    const meanings = tokens.map((token) => {
      const found = known.get(token) ?? this.#meaningsOf(token, reader);
      known.set(token, found);
      return found;
    });
    return meanings.flatMap((first, start) =>
      first.flatMap((meaning) =>
        (this.#first.get(meaning.id) ?? []).flatMap(({ kind, steps }) => {
          const end = endOf(steps, meanings, start, meaning);
          return end === null ? [] : [{ kind, start, end }];
        }),
      ),
    );
  }

  #stepsOf(language: string, text: string, names: Record<string, string>): Step[] {
    const steps: Step[] = [];
    let reach = 0;
    for (const part of text.split(/\s+/u)) {
      if (part === "..") reach = GAP;
      else if (part !== "") {
        const spelled = part.replaceAll(/<([a-z]+)>/gu, (_, name: string) => names[name] ?? "");
        const ids = spelled.split(/[|\s]+/u).flatMap((word) => this.#idOf(language, word));
        steps.push({ words: new Set(ids), reach });
        reach = 0;
      }
    }
    return steps;
  }

  #idOf(language: string, written: string): number[] {
    const text = tokensOf(written).join("");
    if (text === "") return [];
    const open = written.endsWith("*");
    const key = `${text}${open ? "*" : ""}`;
    const id = this.#ids.get(key) ?? this.#ids.size;
    this.#ids.set(key, id);
    (open ? this.#open : this.#exact).set(text, id);
    const bucket = `${language} ${text[0]}`;
    this.#byLetter.set(bucket, (this.#byLetter.get(bucket) ?? new Map()).set(id, { text, open }));
    return [id];
  }

  #meaningsOf(token: string, { languages, isOrdinary, effort }: Reader): Meaning[] {
    const found = new Set<number>();
    let isWhole = false;
    for (const form of new Set([token, bareWord(token)])) {
      const whole = this.#exact.get(form);
      if (whole !== undefined) found.add(whole);
      isWhole ||= whole !== undefined;
      for (let length = 2; length <= Math.min(form.length, LONGEST_STEM); length += 1) {
        const stem = this.#open.get(form.slice(0, length));
        if (stem !== undefined) found.add(stem);
      }
    }
    const written = Array.from(found, (id) => ({ id, typos: 0 }));
    if (isWhole || isOrdinary(token)) return written;
    const mistyped = languages.flatMap((language) => this.#mistypedIn(token, language, effort));
    return [...written, ...mistyped.filter(({ id }) => !found.has(id))];
  }

  #mistypedIn(token: string, language: string, effort: Effort): Meaning[] {
    return [...new Set(token.slice(0, 2))].flatMap((letter) =>
      Array.from(this.#byLetter.get(`${language} ${letter}`) ?? []).flatMap(([id, word]) => {
        const typos = typosIn(token, word, effort);
        const letters = word.text.length + (word.open && token.length > word.text.length ? 1 : 0);
        return typos === null ? [] : [{ id, typos, letters }];
      }),
    );
  }
}

function endOf(steps: Step[], meanings: Meaning[][], start: number, first: Meaning): number | null {
  if (steps.length === 1) return isTelling(first) ? start + 1 : null;
  let at = start;
  let slips = first.typos;
  let isExact = first.typos === 0;
  for (const { words, reach } of steps.slice(1)) {
    const least = at + 1;
    let meant: Meaning[] = [];
    do {
      at += 1;
      meant = meanings[at]?.filter(({ id }) => words.has(id)) ?? [];
    } while (meant.length === 0 && at < least + reach);
    if (meant.length === 0) return null;
    const typos = Math.min(...meant.map((one) => one.typos));
    slips += typos;
    isExact ||= typos === 0;
  }
  return slips > MOST_TYPOS || !isExact ? null : at + 1;
}

/** A word that stands alone has to be long before it may be mistyped, and in company one of them is written right. */
const isTelling = ({ typos, letters = 0 }: Meaning) =>
  typos === 0 || letters >= (typos === 1 ? ALONE_ONE_TYPO : ALONE_TWO_TYPOS);

const ALONE_ONE_TYPO = 7;
const ALONE_TWO_TYPOS = 10;
const ONE_TYPO = 5;
const TWO_TYPOS = 9;

function typosIn(token: string, { text, open }: Word, effort: Effort): number | null {
  const most = text.length >= TWO_TYPOS ? 2 : text.length >= ONE_TYPO || isArabic(text) ? 1 : 0;
  const typed = open ? token.slice(0, text.length + 1) : token;
  if (most === 0 || Math.abs(typed.length - text.length) > most) return null;
  effort.comparisons -= 1;
  if (effort.comparisons < 0) return null;
  if (isTypoOf(typed, text) || (open && isTypoOf(token.slice(0, text.length), text))) return 1;
  return most === 2 && distance(typed, text) <= 2 ? 2 : null;
}

const isArabic = (text: string) => text.length > 3 && text >= "\u0600";
