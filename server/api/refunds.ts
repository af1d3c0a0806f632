import { countPayouts, listPayouts } from "#server/refunds/queue.ts";
import { payoutList, sentByHand } from "#server/refunds/schema.ts";
import { markSent } from "#server/refunds/send.ts";
import { agentProcedure, router, supervisorProcedure } from "./trpc.ts";

export const refundsRouter = router({
  list: agentProcedure.input(payoutList).query(({ ctx, input }) => listPayouts(ctx.viewer, input)),

  counts: agentProcedure.query(({ ctx }) => countPayouts(ctx.viewer)),

  markSent: supervisorProcedure
    .input(sentByHand)
    .mutation(({ ctx, input }) => markSent(ctx.viewer, input)),
});
