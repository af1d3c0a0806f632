import { z } from "zod";
import { LANGUAGES } from "#server/platform/locale.ts";
import { words } from "#server/platform/zod.ts";

const locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+){0,12}$/)
  .max(80);

export const articleList = z.strictObject({ locale });
export const articleKey = z.strictObject({ slug, locale });
export const articleQuery = z.strictObject({ locale, query: words(500) });

/** `## ` begins a section, an empty line a paragraph, `- ` an entry of a list; there is no other markup. */
export const newArticle = z.strictObject({
  slug,
  locale: z.enum(LANGUAGES),
  title: words(120),
  body: words(20_000),
  /** The version that was corrected, 0 for a new article: who corrected an older one is told. */
  follows: z.int().min(0),
});
export type NewArticle = z.infer<typeof newArticle>;

export type ArticleSummary = { slug: string; locale: string; title: string };

export type Passage = { heading: string; text: string };

export type ArticleView = ArticleSummary & {
  version: number;
  passages: Passage[];
  publishedAt: string;
};

export type PassageFact = {
  slug: string;
  version: number;
  title: string;
  passage: string;
  /** 0 to 1: how well it fits the question. */
  score: number;
};
