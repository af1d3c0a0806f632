import { getPlan, planOverview, plansOfCustomer } from "#server/plans/plan.ts";
import { planConversation, planId } from "#server/plans/schema.ts";
import { agentProcedure, customerProcedure, personProcedure, router } from "./trpc.ts";

export const plansRouter = router({
  overview: customerProcedure.query(({ ctx }) => planOverview(ctx.viewer)),

  get: personProcedure.input(planId).query(({ ctx, input }) => getPlan(ctx.viewer, input.id)),

  ofCustomer: agentProcedure
    .input(planConversation)
    .query(({ ctx, input }) => plansOfCustomer(ctx.viewer, input.conversationId)),
});
