import { countRecall, getRecall, startRecall } from "#server/recalls/recall.ts";
import { newRecall, recallPage, recallPlace, toldOf } from "#server/recalls/schema.ts";
import { countTold } from "#server/recalls/told.ts";
import { router, supervisorProcedure } from "./trpc.ts";

export const recallsRouter = router({
  get: supervisorProcedure
    .input(recallPage)
    .query(({ ctx, input }) => getRecall(ctx.viewer, input)),

  counts: supervisorProcedure
    .input(recallPlace)
    .query(({ ctx, input }) => countRecall(ctx.viewer, input)),

  told: supervisorProcedure.input(toldOf).query(({ ctx, input }) => countTold(ctx.viewer, input)),

  start: supervisorProcedure
    .input(newRecall)
    .mutation(({ ctx, input }) => startRecall(ctx.viewer, input)),
});
