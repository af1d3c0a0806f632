import { countRecall, getRecall, startRecall } from "#server/recalls/recall.ts";
import { newRecall, recallPage, recallPlace, sentPage, toldOf } from "#server/recalls/schema.ts";
import { listSent } from "#server/recalls/sent.ts";
import { countTold } from "#server/recalls/told.ts";
import { router, supervisorProcedure } from "./trpc.ts";

export const recallsRouter = router({
  get: supervisorProcedure
    .input(recallPage)
    .query(({ ctx, input }) => getRecall(ctx.viewer, input)),

  counts: supervisorProcedure
    .input(recallPlace)
    .query(({ ctx, input }) => countRecall(ctx.viewer, input)),

  sent: supervisorProcedure.input(sentPage).query(({ ctx, input }) => listSent(ctx.viewer, input)),

  told: supervisorProcedure.input(toldOf).query(({ ctx, input }) => countTold(ctx.viewer, input)),

  start: supervisorProcedure
    .input(newRecall)
    .mutation(({ ctx, input }) => startRecall(ctx.viewer, input)),
});
