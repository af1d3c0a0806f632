import { previewRefundRules } from "#server/cases/rules-preview.ts";
import { newRefundRules, refundRules } from "#server/cases/rules-schema.ts";
import { getRefundRules, setRefundRules } from "#server/cases/rules.ts";
import { previewHardshipRules } from "#server/hardship/rules-preview.ts";
import { hardshipRules, newHardshipRules } from "#server/hardship/rules-schema.ts";
import { getHardshipRules, setHardshipRules } from "#server/hardship/rules.ts";
import { previewAutopayRules } from "#server/plans/autopay/preview.ts";
import { getAutopayRules, setAutopayRules } from "#server/plans/autopay/rules.ts";
import { autopayRules, newAutopayRules } from "#server/plans/autopay/schema.ts";
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

  autopay: adminProcedure.query(({ ctx }) => getAutopayRules(ctx.viewer)),

  previewAutopay: adminProcedure
    .input(autopayRules)
    .query(({ ctx, input }) => previewAutopayRules(ctx.viewer, input)),

  setAutopay: adminProcedure
    .input(newAutopayRules)
    .mutation(({ ctx, input }) => setAutopayRules(ctx.viewer, input)),

  hardship: adminProcedure.query(({ ctx }) => getHardshipRules(ctx.viewer)),

  previewHardship: adminProcedure
    .input(hardshipRules)
    .query(({ ctx, input }) => previewHardshipRules(ctx.viewer, input)),

  setHardship: adminProcedure
    .input(newHardshipRules)
    .mutation(({ ctx, input }) => setHardshipRules(ctx.viewer, input)),

  refunds: adminProcedure.query(({ ctx }) => getRefundRules(ctx.viewer)),

  previewRefunds: adminProcedure
    .input(refundRules)
    .query(({ ctx, input }) => previewRefundRules(ctx.viewer, input)),

  setRefunds: adminProcedure
    .input(newRefundRules)
    .mutation(({ ctx, input }) => setRefundRules(ctx.viewer, input)),
});
