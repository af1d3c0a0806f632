import { getAssistantCaps, setAssistantCaps } from "#server/assistant/caps/rules.ts";
import { getAssistantOverview } from "#server/assistant/figures/overview.ts";
import { newAssistantCaps, newTrial, trialId } from "#server/assistant/schema.ts";
import { cancelTrial, getTrials, startTrial } from "#server/assistant/trial/trials.ts";
import { adminProcedure, router, supervisorProcedure } from "./trpc.ts";

export const assistantRouter = router({
  overview: supervisorProcedure.query(({ ctx }) => getAssistantOverview(ctx.viewer)),

  caps: supervisorProcedure.query(({ ctx }) => getAssistantCaps(ctx.viewer)),

  setCaps: adminProcedure
    .input(newAssistantCaps)
    .mutation(({ ctx, input }) => setAssistantCaps(ctx.viewer, input)),

  trials: supervisorProcedure.query(({ ctx }) => getTrials(ctx.viewer)),

  startTrial: adminProcedure
    .input(newTrial)
    .mutation(({ ctx, input }) => startTrial(ctx.viewer, input.model)),

  cancelTrial: adminProcedure
    .input(trialId)
    .mutation(({ ctx, input }) => cancelTrial(ctx.viewer, input.id)),
});
