import { z } from "zod";
import { LANGUAGES } from "#server/platform/locale.ts";
import { words } from "#server/platform/zod.ts";
import { BODY_LIMIT, type Passage, SLUG_LIMIT, TITLE_LIMIT } from "./policy.ts";

const locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+){0,12}$/)
  .max(SLUG_LIMIT);

export const articleList = z.strictObject({ locale });
export const articleKey = z.strictObject({ slug, locale });
export const articleQuery = z.strictObject({ locale, query: words(500) });

export const newArticle = z.strictObject({
  slug,
  locale: z.enum(LANGUAGES),
  title: words(TITLE_LIMIT),
  body: words(BODY_LIMIT),
  /** The version that was corrected, 0 for a new article: who corrected an older one is told. */
  follows: z.int().min(0),
});
export type NewArticle = z.infer<typeof newArticle>;

export type ArticleSummary = { slug: string; locale: string; title: string };

export type ArticleView = ArticleSummary & {
  version: number;
  passages: Passage[];
  publishedAt: string;
  /** Since when it is no longer found; what cites it still leads to it. */
  archivedAt: string | null;
};

export type PassageFact = {
  slug: string;
  version: number;
  title: string;
  passage: string;
  /** 0 to 1: how well it fits the question. */
  score: number;
};
