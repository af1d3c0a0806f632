import { changeAddress, isFree } from "#server/articles/address.ts";
import { archiveArticle, restoreArticle } from "#server/articles/archive.ts";
import { getArticle, listArticles } from "#server/articles/article.ts";
import {
  archiving,
  articleInLanguage,
  articleSlug,
  draftAddress,
  draftReturn,
  draftSeen,
  draftWords,
  firstDraft,
  markdownFiles,
  newDraft,
  versionPage,
} from "#server/articles/draft-schema.ts";
import { discardDraft, saveDraft, startDraft } from "#server/articles/drafts.ts";
import { importMarkdown, previewMarkdown } from "#server/articles/import.ts";
import { listOverview } from "#server/articles/overview.ts";
import { publishDraft, returnDraft, submitDraft } from "#server/articles/review.ts";
import { countReviews } from "#server/articles/reviewers.ts";
import { articleKey, articleList, articleQuery } from "#server/articles/schema.ts";
import { searchPassages } from "#server/articles/search.ts";
import { listVersions } from "#server/articles/versions.ts";
import { startArticle } from "#server/articles/start-article.ts";
import { getEdition } from "#server/articles/edition.ts";
import { agentProcedure, publicProcedure, router, supervisorProcedure } from "./trpc.ts";

export const articlesRouter = router({
  list: publicProcedure.input(articleList).query(({ input }) => listArticles(input.locale)),

  get: publicProcedure.input(articleKey).query(({ input }) => getArticle(input.slug, input.locale)),

  search: publicProcedure
    .input(articleQuery)
    .query(({ input }) => searchPassages(input.locale, input.query)),

  overview: agentProcedure.query(({ ctx }) => listOverview(ctx.viewer)),

  edition: agentProcedure
    .input(articleInLanguage)
    .query(({ ctx, input }) => getEdition(ctx.viewer, input)),

  versions: agentProcedure
    .input(versionPage)
    .query(({ ctx, input }) => listVersions(ctx.viewer, input)),

  counts: agentProcedure.query(({ ctx }) => countReviews(ctx.viewer)),

  create: supervisorProcedure
    .input(firstDraft)
    .mutation(({ ctx, input }) => startArticle(ctx.viewer, input)),

  startDraft: supervisorProcedure
    .input(newDraft)
    .mutation(({ ctx, input }) => startDraft(ctx.viewer, input)),

  saveDraft: supervisorProcedure
    .input(draftWords)
    .mutation(({ ctx, input }) => saveDraft(ctx.viewer, input)),

  isFree: supervisorProcedure
    .input(articleSlug)
    .query(({ ctx, input }) => isFree(ctx.viewer, input)),

  changeAddress: supervisorProcedure
    .input(draftAddress)
    .mutation(({ ctx, input }) => changeAddress(ctx.viewer, input)),

  discardDraft: supervisorProcedure
    .input(draftSeen)
    .mutation(({ ctx, input }) => discardDraft(ctx.viewer, input)),

  submitDraft: supervisorProcedure
    .input(draftSeen)
    .mutation(({ ctx, input }) => submitDraft(ctx.viewer, input)),

  returnDraft: supervisorProcedure
    .input(draftReturn)
    .mutation(({ ctx, input }) => returnDraft(ctx.viewer, input)),

  publishDraft: supervisorProcedure
    .input(draftSeen)
    .mutation(({ ctx, input }) => publishDraft(ctx.viewer, input)),

  archive: supervisorProcedure
    .input(archiving)
    .mutation(({ ctx, input }) => archiveArticle(ctx.viewer, input)),

  restore: supervisorProcedure
    .input(articleSlug)
    .mutation(({ ctx, input }) => restoreArticle(ctx.viewer, input)),

  previewImport: supervisorProcedure
    .input(markdownFiles)
    .mutation(({ ctx, input }) => previewMarkdown(ctx.viewer, input)),

  import: supervisorProcedure
    .input(markdownFiles)
    .mutation(({ ctx, input }) => importMarkdown(ctx.viewer, input)),
});
