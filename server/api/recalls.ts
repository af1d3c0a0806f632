import { countRecall, getRecall, startRecall } from "#server/recalls/recall.ts";
import {
  newRecall,
  recallPage,
  recallPlace,
  sentPage,
  answeredWith,
} from "#server/recalls/schema.ts";
import { listSent } from "#server/recalls/sent.ts";
import { countAnswered } from "#server/recalls/answered.ts";
import { router, supervisorProcedure } from "./trpc.ts";

export const recallsRouter = router({
  get: supervisorProcedure
    .input(recallPage)
    .query(({ ctx, input }) => getRecall(ctx.viewer, input)),

  counts: supervisorProcedure
    .input(recallPlace)
    .query(({ ctx, input }) => countRecall(ctx.viewer, input)),

  sent: supervisorProcedure.input(sentPage).query(({ ctx, input }) => listSent(ctx.viewer, input)),

  answered: supervisorProcedure
    .input(answeredWith)
    .query(({ ctx, input }) => countAnswered(ctx.viewer, input)),

  start: supervisorProcedure
    .input(newRecall)
    .mutation(({ ctx, input }) => startRecall(ctx.viewer, input)),
});
