import { comingHours } from "#server/forecast/coming.ts";
import { copyLastWeek, previewCopy } from "#server/forecast/copy-week.ts";
import { openGap, openGaps } from "#server/forecast/open-gaps.ts";
import { planOnDay } from "#server/forecast/plan-shift.ts";
import { getPlan } from "#server/forecast/plan.ts";
import { getStaffingRules, setStaffingRules } from "#server/forecast/rules.ts";
import { newStaffingRules, seenGap, wantedShift, weekOf } from "#server/forecast/schema.ts";
import { newSwap } from "#server/shifts/schema.ts";
import { swapGaps } from "#server/forecast/swap-gaps.ts";
import { agentProcedure, router, supervisorProcedure } from "./trpc.ts";

export const forecastRouter = router({
  coming: agentProcedure.query(({ ctx }) => comingHours(ctx.viewer)),

  swapGaps: agentProcedure.input(newSwap).query(({ ctx, input }) => swapGaps(ctx.viewer, input)),

  week: supervisorProcedure.input(weekOf).query(({ ctx, input }) => getPlan(ctx.viewer, input)),

  openGap: supervisorProcedure
    .input(seenGap)
    .mutation(({ ctx, input }) => openGap(ctx.viewer, input)),

  openGaps: supervisorProcedure
    .input(weekOf)
    .mutation(({ ctx, input }) => openGaps(ctx.viewer, input)),

  plan: supervisorProcedure
    .input(wantedShift)
    .mutation(({ ctx, input }) => planOnDay(ctx.viewer, input)),

  copyWeek: supervisorProcedure
    .input(weekOf)
    .mutation(({ ctx, input }) => copyLastWeek(ctx.viewer, input)),

  copyPreview: supervisorProcedure
    .input(weekOf)
    .query(({ ctx, input }) => previewCopy(ctx.viewer, input)),

  rules: supervisorProcedure.query(({ ctx }) => getStaffingRules(ctx.viewer)),

  setRules: supervisorProcedure
    .input(newStaffingRules)
    .mutation(({ ctx, input }) => setStaffingRules(ctx.viewer, input)),
});
