import { getAssistantCaps, setAssistantCaps } from "#server/assistant/caps/rules.ts";
import { getAssistantOverview } from "#server/assistant/figures/overview.ts";
import { newAssistantCaps } from "#server/assistant/schema.ts";
import { adminProcedure, router, supervisorProcedure } from "./trpc.ts";

export const assistantRouter = router({
  overview: supervisorProcedure.query(({ ctx }) => getAssistantOverview(ctx.viewer)),

  caps: supervisorProcedure.query(({ ctx }) => getAssistantCaps(ctx.viewer)),

  setCaps: adminProcedure
    .input(newAssistantCaps)
    .mutation(({ ctx, input }) => setAssistantCaps(ctx.viewer, input)),
});
