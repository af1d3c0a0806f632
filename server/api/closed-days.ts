import {
  closeDay,
  listClosedDays,
  previewClosing,
  reopenDay,
} from "#server/callbacks/closed-days.ts";
import { callbackId, closedDayOn, newClosedDay } from "#server/callbacks/schema.ts";
import { agentProcedure, router, supervisorProcedure } from "./trpc.ts";

export const closedDaysRouter = router({
  list: agentProcedure.query(({ ctx }) => listClosedDays(ctx.viewer)),

  preview: supervisorProcedure
    .input(closedDayOn)
    .query(({ ctx, input }) => previewClosing(ctx.viewer, input)),

  close: supervisorProcedure
    .input(newClosedDay)
    .mutation(({ ctx, input }) => closeDay(ctx.viewer, input)),

  reopen: supervisorProcedure
    .input(callbackId)
    .mutation(({ ctx, input }) => reopenDay(ctx.viewer, input)),
});
