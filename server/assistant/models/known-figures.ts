import { plain } from "../embedded/patterns.ts";
import { NoAnswer } from "./failure.ts";
import { HeldBack } from "./held-back.ts";

const MONEY = String.raw`\p{Sc}|(?:kr|sek|nok|dkk|eur|gbp|usd|chf|pln|aed)(?!\p{L})`;
/** A figure as people write it, with what makes money or a share of it. */
const FIGURE = new RegExp(
  String.raw`(?:(?:${MONEY})\s?)?\d+(?:[.,:'\u00a0\u202f ]\d+)*(?:\s?(?:${MONEY}|%))?`,
  "gu",
);
const IS_AMOUNT = new RegExp(String.raw`${MONEY}|\d[.,]\d\d(?!\d)`, "u");
/** What may become another when more is said. */
const UNFINISHED = /(?:\p{Sc}\s?)?[\d.,:'\u00a0\u202f ]*$/u;
/** Its digits are no figures, or by and by any number would be known. */
const IDS = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu;
/** "3 payments", "2 plans": counting is no amount. */
const COUNTS = /^\d$/;

/**
 * No amount, rate or date that no tool, no article and nobody in the conversation has told leaves a model: what it
 * has made up is taken for no answer, before anybody reads it.
 */
export class KnownFigures extends HeldBack {
  readonly #amounts = new Set<string>();
  readonly #numbers = new Set<string>();

  constructor(told: string) {
    super();
    this.learn(told);
  }

  learn(told: string) {
    for (const [figure] of plain(told).replaceAll(IDS, " ").matchAll(FIGURE)) {
      if (IS_AMOUNT.test(figure)) this.#amounts.add(digitsOf(figure));
      this.#numbers.add(digitsOf(figure));
      for (const part of figure.split(/\D+/u)) this.#numbers.add(digitsOf(part));
    }
  }

  protected endOf(text: string) {
    const last = UNFINISHED.exec(text);
    return last && /\d/.test(last[0]) ? last.index : text.length;
  }

  /** @throws NoAnswer */
  check(whole: string) {
    this.checked(whole);
  }

  /** @throws NoAnswer */
  protected checked(text: string) {
    for (const [figure] of plain(text).matchAll(FIGURE)) {
      const said = figure.trim();
      const known = IS_AMOUNT.test(said) ? this.#amounts : this.#numbers;
      if (COUNTS.test(said) || known.has(digitsOf(said))) continue;
      throw new NoAnswer("It named a figure that nobody had told it", "figure");
    }
    return text;
  }
}

/** "€1,249.50" and "1 249,5" are one; so are "05" and "5". */
function digitsOf(figure: string) {
  const [, whole = "", cents = ""] =
    /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(figure.replaceAll(/[^\d.,]/g, "")) ?? [];
  const amount = `${whole.replaceAll(/\D/g, "").replace(/^0+(?=\d)/, "")}`;
  return Number(cents) > 0 ? `${amount}.${cents.padEnd(2, "0")}` : amount;
}
