import { countRecall, getRecall, startRecall } from "#server/recalls/recall.ts";
import { newRecall, recallPage, recallPlace } from "#server/recalls/schema.ts";
import { router, supervisorProcedure } from "./trpc.ts";

export const recallsRouter = router({
  get: supervisorProcedure
    .input(recallPage)
    .query(({ ctx, input }) => getRecall(ctx.viewer, input)),

  counts: supervisorProcedure
    .input(recallPlace)
    .query(({ ctx, input }) => countRecall(ctx.viewer, input)),

  start: supervisorProcedure
    .input(newRecall)
    .mutation(({ ctx, input }) => startRecall(ctx.viewer, input)),
});
