import { listThemes } from "#server/themes/board.ts";
import { themesElsewhere } from "#server/themes/elsewhere.ts";
import { exportThemes } from "#server/themes/export.ts";
import { mergeTheme, unmergeTheme } from "#server/themes/merge.ts";
import { answerNews, listNews } from "#server/themes/news.ts";
import { openTheme } from "#server/themes/open.ts";
import {
  boardInput,
  mergeInput,
  newTheme,
  ownerChange,
  seenTheme,
  statusChange,
  targetChange,
  themeEdit,
  themeId,
} from "#server/themes/schema.ts";
import { newsAnswer, shipId, shipInput } from "#server/themes/ship-schema.ts";
import { previewShip, shipTheme, tellRest, undoShip } from "#server/themes/ship.ts";
import {
  createTheme,
  dismissTheme,
  editTheme,
  setOwner,
  setTarget,
  setThemeStatus,
} from "#server/themes/sort.ts";
import { agentProcedure, customerProcedure, router, supervisorProcedure } from "./trpc.ts";

export const themesRouter = router({
  list: agentProcedure.input(boardInput).query(({ ctx, input }) => listThemes(ctx.viewer, input)),

  open: agentProcedure.input(themeId).query(({ ctx, input }) => openTheme(ctx.viewer, input.id)),

  elsewhere: agentProcedure
    .input(themeId)
    .query(({ ctx, input }) => themesElsewhere(ctx.viewer, input.id)),

  create: agentProcedure
    .input(newTheme)
    .mutation(({ ctx, input }) => createTheme(ctx.viewer, input)),

  edit: agentProcedure.input(themeEdit).mutation(({ ctx, input }) => editTheme(ctx.viewer, input)),

  dismiss: agentProcedure
    .input(seenTheme)
    .mutation(({ ctx, input }) => dismissTheme(ctx.viewer, input)),

  setStatus: agentProcedure
    .input(statusChange)
    .mutation(({ ctx, input }) => setThemeStatus(ctx.viewer, input)),

  setOwner: agentProcedure
    .input(ownerChange)
    .mutation(({ ctx, input }) => setOwner(ctx.viewer, input)),

  setTarget: agentProcedure
    .input(targetChange)
    .mutation(({ ctx, input }) => setTarget(ctx.viewer, input)),

  merge: agentProcedure
    .input(mergeInput)
    .mutation(({ ctx, input }) => mergeTheme(ctx.viewer, input)),

  unmerge: agentProcedure
    .input(seenTheme)
    .mutation(({ ctx, input }) => unmergeTheme(ctx.viewer, input)),

  export: agentProcedure
    .input(boardInput)
    .mutation(({ ctx, input }) => exportThemes(ctx.viewer, input)),

  previewShip: agentProcedure
    .input(themeId)
    .query(({ ctx, input }) => previewShip(ctx.viewer, input.id)),

  ship: supervisorProcedure
    .input(shipInput)
    .mutation(({ ctx, input }) => shipTheme(ctx.viewer, input)),

  tellRest: supervisorProcedure
    .input(shipInput)
    .mutation(({ ctx, input }) => tellRest(ctx.viewer, input)),

  undoShip: supervisorProcedure
    .input(shipId)
    .mutation(({ ctx, input }) => undoShip(ctx.viewer, input.id)),

  news: customerProcedure.query(({ ctx }) => listNews(ctx.viewer)),

  answer: customerProcedure
    .input(newsAnswer)
    .mutation(({ ctx, input }) => answerNews(ctx.viewer, input)),
});
