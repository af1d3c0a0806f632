import { planDocumentsOf, period } from "#server/documents/schema.ts";
import { documentsOfPlan } from "#server/documents/of-plan.ts";
import { previewStatement } from "#server/documents/statement.ts";
import { customerProcedure, personProcedure, router } from "./trpc.ts";

export const documentsRouter = router({
  preview: customerProcedure
    .input(period)
    .query(({ ctx, input }) => previewStatement(ctx.viewer, input)),

  ofPlan: personProcedure
    .input(planDocumentsOf)
    .query(({ ctx, input }) => documentsOfPlan(ctx.viewer, input.planId)),
});
