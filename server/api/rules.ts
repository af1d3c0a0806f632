import { previewMoveRules } from "#server/plans/rules/preview.ts";
import { getMoveRules, setMoveRules } from "#server/plans/rules/rules.ts";
import { moveRules, newMoveRules } from "#server/plans/rules/schema.ts";
import { adminProcedure, router } from "./trpc.ts";

export const rulesRouter = router({
  get: adminProcedure.query(({ ctx }) => getMoveRules(ctx.viewer)),

  preview: adminProcedure
    .input(moveRules)
    .query(({ ctx, input }) => previewMoveRules(ctx.viewer, input)),

  set: adminProcedure
    .input(newMoveRules)
    .mutation(({ ctx, input }) => setMoveRules(ctx.viewer, input)),
});
