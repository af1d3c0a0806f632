import { confirmAutopay } from "#server/assistant/confirm-autopay.ts";
import { confirmMove } from "#server/assistant/confirm-move.ts";
import {
  autopayInConversation,
  autopayPreviewInConversation,
  moveInConversation,
  plansInConversation,
} from "#server/desk/customer.ts";
import { currentPayDay, previewPayDay, setPayDay } from "#server/plans/align.ts";
import { previewAutopay, setAutopay } from "#server/plans/autopay/set.ts";
import { moveDueDate } from "#server/plans/move.ts";
import { getPlan, planOverview } from "#server/plans/plan.ts";
import {
  autopayConfirmation,
  moveConfirmation,
  newAutopay,
  newAutopayFor,
  newDueDate,
  newDueDateFor,
  newPayDay,
  wantedPayDay,
  planConversation,
  planId,
} from "#server/plans/schema.ts";
import { agentProcedure, customerProcedure, personProcedure, router } from "./trpc.ts";

export const plansRouter = router({
  overview: customerProcedure.query(({ ctx }) => planOverview(ctx.viewer)),

  get: personProcedure.input(planId).query(({ ctx, input }) => getPlan(ctx.viewer, input.id)),

  ofCustomer: agentProcedure
    .input(planConversation)
    .query(({ ctx, input }) => plansInConversation(ctx.viewer, input.conversationId)),

  move: customerProcedure
    .input(newDueDate)
    .mutation(({ ctx, input }) =>
      moveDueDate({ viewer: ctx.viewer, customerId: ctx.viewer.id }, input),
    ),

  confirmMove: customerProcedure
    .input(moveConfirmation)
    .mutation(({ ctx, input }) => confirmMove(ctx.viewer, input)),

  payDay: customerProcedure.query(({ ctx }) => currentPayDay(ctx.viewer)),

  previewPayDay: customerProcedure
    .input(wantedPayDay)
    .query(({ ctx, input }) => previewPayDay(ctx.viewer, input.payDay)),

  setPayDay: customerProcedure
    .input(newPayDay)
    .mutation(({ ctx, input }) => setPayDay(ctx.viewer, input)),

  previewAutopay: customerProcedure
    .input(newAutopay)
    .query(({ ctx, input }) => previewAutopay(ctx.viewer.id, input)),

  previewAutopayFor: agentProcedure
    .input(newAutopayFor)
    .query(({ ctx, input }) => autopayPreviewInConversation(ctx.viewer, input)),

  setAutopay: customerProcedure
    .input(newAutopay)
    .mutation(({ ctx, input }) =>
      setAutopay({ viewer: ctx.viewer, customerId: ctx.viewer.id }, input),
    ),

  confirmAutopay: customerProcedure
    .input(autopayConfirmation)
    .mutation(({ ctx, input }) => confirmAutopay(ctx.viewer, input)),

  setAutopayFor: agentProcedure
    .input(newAutopayFor)
    .mutation(({ ctx, input }) => autopayInConversation(ctx.viewer, input)),

  moveFor: agentProcedure
    .input(newDueDateFor)
    .mutation(({ ctx, input }) => moveInConversation(ctx.viewer, input)),
});
