import { bareWord, isTypoOf, tokensOf } from "./normal.ts";
import { lexicons } from "./languages.ts";
import type { Concept, Entry, Lexicon } from "./wording.ts";

/** `now`: hand over in this turn. `offer`: answer, and offer a person beside it. */
export type PersonWish = "now" | "offer" | "no";
type Mark = { concept: Concept; start: number; end: number };

/** Does this message ask for a human? By words alone, so that it holds when no model runs. */
export function wantsPerson(text: string): PersonWish {
  const clauses = clausesOf(text);
  const wishes = likeliest(clauses.flat()).flatMap((lexicon) =>
    clauses.flatMap((tokens) => parted(tokens, lexicon)).map((marked) => wishOf(marked)),
  );
  if (wishes.includes("now")) return "now";
  return wishes.includes("offer") ? "offer" : "no";
}

const clausesOf = (text: string) =>
  text
    .slice(0, 4000)
    .split(/[.!?;:,\n،؛؟…()"“”„»«]+|\s[-–—]\s/u)
    .map(tokensOf)
    .filter((tokens) => tokens.length > 0);

/** The languages most of whose words are in the message; several when they are as likely. */
function likeliest(tokens: string[]): Lexicon[] {
  const scored = lexicons.map((lexicon) => ({
    lexicon,
    score: tokens.filter((token) => lexicon.known.has(token) || lexicon.known.has(bareWord(token)))
      .length,
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ lexicon }) => lexicon);
}

type Marked = { marks: Mark[]; length: number };

/** "but" and its like begin a clause of their own. */
function parted(tokens: string[], lexicon: Lexicon): Marked[] {
  const marks = marksOf(tokens, lexicon);
  const borders = marks.filter(({ concept }) => concept === "but").map(({ start }) => start);
  const edges = [0, ...borders, tokens.length];
  return edges.slice(1).map((end, index) => {
    const from = edges[index] ?? 0;
    const inside = marks.filter((mark) => mark.start >= from && mark.end <= end);
    return {
      marks: inside.map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from })),
      length: end - from,
    };
  });
}

function marksOf(tokens: string[], lexicon: Lexicon): Mark[] {
  return tokens.flatMap((token, start) => {
    const entries = candidates(token, lexicon);
    return entries
      .filter(({ words }) => words.every((word, i) => fits(tokens[start + i], word, lexicon)))
      .map(({ concept, words }) => ({ concept, start, end: start + words.length }));
  });
}

function candidates(token: string, { entries }: Lexicon): Entry[] {
  const swapped = `${token[1]}${token[0]}`;
  const wild = `${token[0]}${token[2]}`;
  const keys = new Set([token, bareWord(token), swapped, wild].map((form) => form.slice(0, 2)));
  return [...keys].flatMap((key) => entries.get(key) ?? []);
}

function fits(
  token: string | undefined,
  word: Entry["words"][number],
  { known, lookalikes }: Lexicon,
) {
  if (token === undefined) return false;
  const forms = [token, bareWord(token)];
  if (forms.some((form) => form === word.text || (word.open && form.startsWith(word.text))))
    return true;
  if (known.has(token) || lookalikes.has(token)) return false;
  const typed = word.open && word.text.length > 5 ? endings(token, word.text) : [token];
  return typed.some((form) => isTypoOf(form, word.text));
}

/** A mistyped stem may be a letter longer or shorter than the right one. */
const endings = (token: string, stem: string) =>
  [-1, 0, 1].map((more) => token.slice(0, stem.length + more));

function wishOf({ marks, length }: Marked): PersonWish {
  const all = (...concepts: Concept[]) => marks.filter(({ concept }) => concepts.includes(concept));
  const persons = all("person").filter(
    (person) => !ofShop(person, marks) && !all("apart").some((other) => covers(other, person)),
  );
  const someones = all("someone").map((mark) => asPerson(mark, marks));
  if (refusesBot(marks)) return all("you").length > 0 ? "offer" : "now";
  if (all("refusal").length > 0 && all("why", "reported", "others").length === 0) return "no";
  if (isBare(persons, marks, length)) return "now";

  const strong = [...persons, ...someones.filter(({ concept }) => concept === "person")];
  const asked =
    linked(all("want"), strong, marks, 4) ||
    linked(all("contact"), [...strong, ...someones], marks, 5) ||
    linked(all("help"), strong, marks, 4) ||
    all("ask").length > 0;
  const mentioned =
    strong.length > 0 && all("you", "reported", "contact", "want", "others").length > 0;
  if (!asked) return mentioned || all("mild").length > 0 ? "offer" : "no";
  return someoneElses(all, strong) ? "offer" : "now";
}

/** What was, or what others want, is a reason to offer; what the writer wants now is an ask. */
function someoneElses(all: (...concepts: Concept[]) => Mark[], strong: Mark[]) {
  const [want] = all("want");
  const reported = all("reported");
  const others = all("others").filter((other) => !all("want").some((mark) => covers(mark, other)));
  if (others.some(({ start }) => start < (strong[0]?.start ?? Infinity))) return true;
  if (all("you").length > 0 && !want) return true;
  return reported.length > 0 && (!want || reported.some(({ start }) => start > want.start));
}

/** "another person" is nobody of ours. */
const covers = (outer: Mark, inner: Mark) => outer.start <= inner.start && inner.end <= outer.end;

/** "someone" becomes a person beside "real". */
function asPerson(someone: Mark, marks: Mark[]): Mark {
  const real = marks.some(
    ({ concept, start, end }) =>
      concept === "real" && (end === someone.start || start === someone.end),
  );
  return real ? { ...someone, concept: "person" } : someone;
}

/** "no bot", "I don't want to talk to a machine": with a person between, the person is refused. */
function refusesBot(marks: Mark[]) {
  const bots = marks.filter(({ concept }) => concept === "bot");
  const against = marks.filter(({ concept }) => concept === "against" || concept === "refusal");
  return bots.some((bot) =>
    against.some(
      ({ start, end }) =>
        (end <= bot.start && bot.start - end <= 6 && !between(marks, "person", end, bot.start)) ||
        (start >= bot.end && start - bot.end <= 1 && !between(marks, "person", end, end + 4)),
    ),
  );
}

function ofShop(person: Mark, marks: Mark[]) {
  const shops = marks.filter(({ concept }) => concept === "shop");
  return shops.some(
    (shop) =>
      (shop.end <= person.start && person.start - shop.end <= 1) ||
      (shop.start >= person.end &&
        shop.start - person.end <= 3 &&
        between(marks, "of", person.end, shop.start)) ||
      shop.start === person.end,
  );
}

/** The clause says nothing but the person and words of politeness. */
function isBare(persons: Mark[], marks: Mark[], length: number) {
  if (persons.length === 0 || length > 8) return false;
  const said = marks
    .filter(({ concept }) => concept === "plain" || concept === "real")
    .concat(persons);
  return Array.from({ length }, (_, at) => at).every((at) =>
    said.some(({ start, end }) => start <= at && at < end),
  );
}

function linked(verbs: Mark[], people: Mark[], marks: Mark[], reach: number) {
  return verbs.some((verb) =>
    people.some((person) => {
      const [first, last] = verb.start <= person.start ? [verb, person] : [person, verb];
      const gap = last.start - first.end;
      return gap <= reach && !between(marks, "apart", first.end, last.start);
    }),
  );
}

const between = (marks: Mark[], concept: Concept, from: number, to: number) =>
  marks.some((mark) => mark.concept === concept && mark.start >= from && mark.end <= to);
