import { documentsInConversation } from "#server/desk/customer.ts";
import { documentsOfPlan } from "#server/documents/of-plan.ts";
import { documentsConversation, documentsPlan, period } from "#server/documents/schema.ts";
import { previewStatement } from "#server/documents/statement.ts";
import { agentProcedure, customerProcedure, router } from "./trpc.ts";

export const documentsRouter = router({
  preview: customerProcedure
    .input(period)
    .query(({ ctx, input }) => previewStatement(ctx.viewer, input)),

  ofPlan: customerProcedure
    .input(documentsPlan)
    .query(({ ctx, input }) => documentsOfPlan(ctx.viewer, input.planId)),

  ofCustomer: agentProcedure
    .input(documentsConversation)
    .query(({ ctx, input }) => documentsInConversation(ctx.viewer, input.conversationId)),
});
