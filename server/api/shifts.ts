import { cancelShift } from "#server/shifts/cancel.ts";
import { planShift } from "#server/shifts/plan.ts";
import { newShift, shiftId } from "#server/shifts/schema.ts";
import { listShifts, ownShifts } from "#server/shifts/shift.ts";
import { agentProcedure, router, supervisorProcedure } from "./trpc.ts";

export const shiftsRouter = router({
  list: agentProcedure.query(({ ctx }) => listShifts(ctx.viewer)),

  mine: agentProcedure.query(({ ctx }) => ownShifts(ctx.viewer)),

  plan: supervisorProcedure
    .input(newShift)
    .mutation(({ ctx, input }) => planShift(ctx.viewer, input)),

  cancel: supervisorProcedure
    .input(shiftId)
    .mutation(({ ctx, input }) => cancelShift(ctx.viewer, input.id)),
});
