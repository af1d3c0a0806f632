import { listAlone } from "#server/shifts/alone.ts";
import { countAttention } from "#server/shifts/attention.ts";
import { cancelShift } from "#server/shifts/cancel.ts";
import { claimShift } from "#server/shifts/claim.ts";
import { demandNow } from "#server/shifts/demand.ts";
import { endLeave, listLeave, takeLeave } from "#server/shifts/leave.ts";
import { endOnline, goOnline } from "#server/shifts/online.ts";
import { listOpenShifts } from "#server/shifts/open-list.ts";
import { closeOpenShift, openShift } from "#server/shifts/open.ts";
import { earningsOf, ownShiftsByWeek } from "#server/shifts/own.ts";
import { planShift } from "#server/shifts/plan.ts";
import { qualityOf } from "#server/shifts/quality.ts";
import { keepShift, releaseShift } from "#server/shifts/release.ts";
import { newShiftRules } from "#server/shifts/rules-schema.ts";
import { getShiftRules, setShiftRules } from "#server/shifts/rules.ts";
import {
  newLeave,
  newOpenShift,
  newShift,
  newSwap,
  shiftId,
  swapAnswer,
} from "#server/shifts/schema.ts";
import { listShifts, ownShifts } from "#server/shifts/shift.ts";
import { answerSwap } from "#server/shifts/swap-answer.ts";
import { askForSwap, withdrawSwap } from "#server/shifts/swap-ask.ts";
import { listPartners, listSwaps } from "#server/shifts/swap-list.ts";
import { adminProcedure, agentProcedure, router, supervisorProcedure } from "./trpc.ts";

export const shiftsRouter = router({
  list: agentProcedure.query(({ ctx }) => listShifts(ctx.viewer)),

  alone: supervisorProcedure.query(({ ctx }) => listAlone(ctx.viewer)),

  mine: agentProcedure.query(({ ctx }) => ownShifts(ctx.viewer)),

  plan: supervisorProcedure
    .input(newShift)
    .mutation(({ ctx, input }) => planShift(ctx.viewer, input)),

  cancel: supervisorProcedure
    .input(shiftId)
    .mutation(({ ctx, input }) => cancelShift(ctx.viewer, input.id)),

  open: supervisorProcedure
    .input(newOpenShift)
    .mutation(({ ctx, input }) => openShift(ctx.viewer, input)),

  close: supervisorProcedure
    .input(shiftId)
    .mutation(({ ctx, input }) => closeOpenShift(ctx.viewer, input.id)),

  listOpen: agentProcedure.query(({ ctx }) => listOpenShifts(ctx.viewer)),

  weeks: agentProcedure.query(({ ctx }) => ownShiftsByWeek(ctx.viewer)),

  earnings: agentProcedure.query(({ ctx }) => earningsOf(ctx.viewer)),

  quality: agentProcedure.query(({ ctx }) => qualityOf(ctx.viewer)),

  claim: agentProcedure
    .input(shiftId)
    .mutation(({ ctx, input }) => claimShift(ctx.viewer, input.id)),

  release: agentProcedure
    .input(shiftId)
    .mutation(({ ctx, input }) => releaseShift(ctx.viewer, input.id)),

  keep: agentProcedure.input(shiftId).mutation(({ ctx, input }) => keepShift(ctx.viewer, input.id)),

  swaps: agentProcedure.query(({ ctx }) => listSwaps(ctx.viewer)),

  counts: agentProcedure.query(({ ctx }) => countAttention(ctx.viewer)),

  partners: agentProcedure
    .input(shiftId)
    .query(({ ctx, input }) => listPartners(ctx.viewer, input.id)),

  askForSwap: agentProcedure
    .input(newSwap)
    .mutation(({ ctx, input }) => askForSwap(ctx.viewer, input)),

  withdrawSwap: agentProcedure
    .input(shiftId)
    .mutation(({ ctx, input }) => withdrawSwap(ctx.viewer, input.id)),

  answerSwap: agentProcedure
    .input(swapAnswer)
    .mutation(({ ctx, input }) => answerSwap(ctx.viewer, input)),

  leave: agentProcedure.query(({ ctx }) => listLeave(ctx.viewer)),

  takeLeave: agentProcedure
    .input(newLeave)
    .mutation(({ ctx, input }) => takeLeave(ctx.viewer, input)),

  endLeave: agentProcedure
    .input(shiftId)
    .mutation(({ ctx, input }) => endLeave(ctx.viewer, input.id)),

  demand: agentProcedure.query(({ ctx }) => demandNow(ctx.viewer)),

  goOnline: agentProcedure.mutation(({ ctx }) => goOnline(ctx.viewer)),

  endOnline: agentProcedure
    .input(shiftId)
    .mutation(({ ctx, input }) => endOnline(ctx.viewer, input.id)),

  rules: adminProcedure.query(({ ctx }) => getShiftRules(ctx.viewer)),

  setRules: adminProcedure
    .input(newShiftRules)
    .mutation(({ ctx, input }) => setShiftRules(ctx.viewer, input)),
});
