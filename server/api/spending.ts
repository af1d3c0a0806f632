import { endBreakInConversation, spendingInConversation } from "#server/desk/customer-spending.ts";
import { takeBreak } from "#server/spending/break.ts";
import { newestDecline } from "#server/spending/declines.ts";
import { setOwnLimit, takeRaiseBack } from "#server/spending/own-limit.ts";
import {
  breakEnd,
  limitCurrency,
  newBreak,
  newOwnLimit,
  spendingConversation,
} from "#server/spending/schema.ts";
import { getSpending } from "#server/spending/spending.ts";
import { agentProcedure, customerProcedure, router, supervisorProcedure } from "./trpc.ts";

export const spendingRouter = router({
  get: customerProcedure.query(({ ctx }) => getSpending(ctx.viewer)),

  newestDecline: customerProcedure.query(({ ctx }) => newestDecline(ctx.viewer)),

  setOwnLimit: customerProcedure
    .input(newOwnLimit)
    .mutation(({ ctx, input }) => setOwnLimit(ctx.viewer, input)),

  takeRaiseBack: customerProcedure
    .input(limitCurrency)
    .mutation(({ ctx, input }) => takeRaiseBack(ctx.viewer, input)),

  takeBreak: customerProcedure
    .input(newBreak)
    .mutation(({ ctx, input }) => takeBreak(ctx.viewer, input)),

  ofCustomer: agentProcedure
    .input(spendingConversation)
    .query(({ ctx, input }) => spendingInConversation(ctx.viewer, input.conversationId)),

  endBreak: supervisorProcedure
    .input(breakEnd)
    .mutation(({ ctx, input }) => endBreakInConversation(ctx.viewer, input)),
});
