import { anchorOf } from "#server/articles/policy.ts";
import type { PassageFact } from "#server/articles/schema.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Draft } from "./schema.ts";

/** What an article is missed for. `near`: passages to build on, the nearest first. */
export type Missing = {
  heading: string;
  questions: string[];
  /** ISO 639. */
  language: string;
  near: Pick<PassageFact, "title" | "passage">[];
};

const MOST_LETTERS = 110;
const MOST_QUESTIONS = 8;
const LONGEST_QUESTION = 240;
const LONGEST_SLUG = 60;

/** An article to go on with, in the form of one: what was asked stands in it, what is to be said does not. */
export function draftFrom({ heading, questions, language, near }: Missing): Draft {
  const locale = catalogueOf(language);
  const title = titleOf(heading);
  const say = translatorFor(locale, "knowledge");
  const asked = [...new Set([heading, ...questions].map(inOneLine))].slice(0, MOST_QUESTIONS);
  const sections = [
    section(say("article.answer"), say("article.answerHint")),
    section(say("article.asked"), listOf(asked)),
    ...near.map(({ title: from, passage }) =>
      section(say("article.from", { title: from }), withoutHeadings(passage)),
    ),
  ];
  return { title, locale, slug: slugOf(title), body: sections.join("\n\n") };
}

const section = (heading: string, text: string) => `## ${heading}\n\n${text}`;

const listOf = (lines: string[]) =>
  lines.map((line) => `- ${shortened(line, LONGEST_QUESTION)}`).join("\n");

const inOneLine = (text: string) => text.replaceAll(/\s+/gu, " ").trim();

const withoutHeadings = (passage: string) => passage.replaceAll(/^#+ /gmu, "").trim();

function titleOf(heading: string) {
  const line = shortened(inOneLine(heading), MOST_LETTERS);
  return line.charAt(0).toLocaleUpperCase() + line.slice(1);
}

function shortened(text: string, most: number) {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/\s+\S*$/u, "");
  return `${cut.toWellFormed()}…`;
}

/** Of Latin letters; a title that has none is named by its words all the same. */
function slugOf(title: string) {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[\p{M}'’]/gu, "")
    .match(/[a-z0-9]+/g);
  let slug = "";
  for (const word of words?.slice(0, 8) ?? []) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length <= LONGEST_SLUG) slug = longer;
  }
  return slug || `article-${anchorOf(title)}`;
}
