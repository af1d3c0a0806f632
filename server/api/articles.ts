import { getArticle, listArticles } from "#server/articles/article.ts";
import { articleKey, articleList, articleQuery } from "#server/articles/schema.ts";
import { searchPassages } from "#server/articles/search.ts";
import { publicProcedure, router } from "./trpc.ts";

export const articlesRouter = router({
  list: publicProcedure.input(articleList).query(({ input }) => listArticles(input.locale)),

  get: publicProcedure.input(articleKey).query(({ input }) => getArticle(input.slug, input.locale)),

  search: publicProcedure
    .input(articleQuery)
    .query(({ input }) => searchPassages(input.locale, input.query)),
});
