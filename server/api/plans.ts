import { plansInConversation } from "#server/desk/customer.ts";
import { getPlan, planOverview } from "#server/plans/plan.ts";
import { planConversation, planId } from "#server/plans/schema.ts";
import { agentProcedure, customerProcedure, personProcedure, router } from "./trpc.ts";

export const plansRouter = router({
  overview: customerProcedure.query(({ ctx }) => planOverview(ctx.viewer)),

  get: personProcedure.input(planId).query(({ ctx, input }) => getPlan(ctx.viewer, input.id)),

  ofCustomer: agentProcedure
    .input(planConversation)
    .query(({ ctx, input }) => plansInConversation(ctx.viewer, input.conversationId)),
});
