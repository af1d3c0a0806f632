import { effortFor, type Effort } from "./effort.ts";
import { normal, tokensOf } from "../normal.ts";
import { leaningsOf } from "./leanings.ts";
import { clausesOf, likeliest, parted, type Mark, type Marked } from "./marks.ts";
import { takesBack } from "./taking-back.ts";
import type { Concept } from "./wording.ts";

/** `now`: hand over in this turn. `offer`: answer, and offer a person beside it. */
export type PersonIntent = "now" | "offer" | "no";

/**
 * So far above the border that it is meant; further, where words name a person to say that they want none, or had
 * one; and not so far behind an offer that only the hours are asked for.
 */
const ABOVE = { now: 0.3, offer: -0.1, told: 1, asked: 1.5 };
/** So short a message is all said by its words: "I don't want an agent, just the date". */
const SHORT = 14;
const MOST_TOLD = 200;

/** A bare no, also to the offer of a person, in every language: there is nothing to weigh in it. */
const DECLINES = new Set(
  "no nope nah nein ne nee nej nä näe nei non não nao nie ei en لا لأ كلا".split(" ").map(normal),
);

/** Does this message ask for a human? Without any model of language, so that it holds when none runs. */
export function wantsPerson(text: string, effort: Effort = effortFor()): PersonIntent {
  const words = tokensOf(text.slice(0, MOST_TOLD));
  if (words.length > 0 && words.every((word) => DECLINES.has(word))) return "no";
  const byWords = wishInWords(text, effort);
  if (byWords === "now") return "now";
  if (takesBack(text)) return "no";
  const isTold = byWords === "no" || byWords === "offer";
  if (isTold && words.length <= SHORT) return byWords;
  const { now, offer } = leaningsOf(text) ?? NONE;
  if (now > (isTold ? ABOVE.told : ABOVE.now) && now >= offer - ABOVE.asked) return "now";
  if (isTold) return byWords;
  return byWords === "named" || offer > ABOVE.offer ? "offer" : "no";
}

const NONE = { now: -1, offer: -1 };

/** `named`: a person, and nothing about whether they want one. */
type Worded = PersonIntent | "named";

const weights: Worded[] = ["named", "no", "offer", "now"];

/** @returns null: no word of it speaks of a person */
function wishInWords(text: string, effort: Effort): Worded | null {
  const clauses = clausesOf(text);
  const found = likeliest(clauses.flat()).flatMap((lexicon) =>
    clauses.flatMap((tokens) =>
      parted(tokens, lexicon, effort).flatMap((marked) => wishOf(marked) ?? []),
    ),
  );
  return weights.findLast((wish) => found.includes(wish)) ?? null;
}

/** Without one of these a clause is about something else, as nearly all are. */
const telling = new Set<Concept>(["person", "someone", "bot", "ask", "mild"]);

/** "I'd rather not phone", "how do I reach the shop?" */
const isContactOfOthers = (marks: Mark[]) =>
  marks.some(({ concept }) => concept === "contact") &&
  marks.some(({ concept }) => concept === "refusal" || concept === "shop");

function wishOf({ marks, length }: Marked): Worded | null {
  if (!marks.some(({ concept }) => telling.has(concept)) && !isContactOfOthers(marks)) return null;
  const all = (...concepts: Concept[]) => marks.filter(({ concept }) => concepts.includes(concept));
  const persons = all("person").filter(
    (person) =>
      !ofShop(person, marks) &&
      !all("apart").some((other) => covers(other, person) || leadsTo(other, person)),
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
  if (!asked) return strong.length > 0 ? toldOf(all) : namedOf(all);
  return someoneElses(all, strong) ? "offer" : "now";
}

type Find = (...concepts: Concept[]) => Mark[];

/** "Are you a person?", "your agent told me": a person is spoken of, and not wanted. */
const toldOf = (all: Find): Worded =>
  all("you", "reported", "others").length > 0 ? "offer" : "named";

/** People of a shop, and other people, are none of ours. */
function namedOf(all: Find): Worded | null {
  if (all("person", "shop").length > 0) return "no";
  return all("mild").length > 0 ? "named" : null;
}

/** What was, or what others want, is a reason to offer; what the writer wants now is an ask. */
function someoneElses(all: Find, strong: Mark[]) {
  const [want] = all("want");
  const reported = all("reported");
  const others = all("others").filter((other) => !all("want").some((mark) => covers(mark, other)));
  if (others.some(({ start }) => start < (strong[0]?.start ?? Infinity))) return true;
  if (all("you").length > 0 && !want) return true;
  return reported.length > 0 && (!want || reported.some(({ start }) => start > want.start));
}

/** "to another person" */
const leadsTo = (apart: Mark, person: Mark) =>
  apart.end === person.start && apart.end - apart.start > 1;

const covers = (outer: Mark, inner: Mark) => outer.start <= inner.start && inner.end <= outer.end;

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
