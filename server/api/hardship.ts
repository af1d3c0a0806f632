import { confirmPause, pauseOfProposal } from "#server/assistant/confirm-pause.ts";
import { hardshipFormInConversation, hardshipInConversation } from "#server/desk/customer.ts";
import { askForRelief } from "#server/hardship/ask.ts";
import { agreeOnRelief, declineRelief, withdrawRequest } from "#server/hardship/end.ts";
import { hardshipForm } from "#server/hardship/form.ts";
import { includePlan } from "#server/hardship/include.ts";
import { myRequests } from "#server/hardship/mine.ts";
import { countRequests, listRequests } from "#server/hardship/queue.ts";
import { getRequest, getRequestForStaff } from "#server/hardship/request.ts";
import {
  agreement,
  hardshipConversation,
  inclusion,
  newRequest,
  newRequestFor,
  pauseConfirmation,
  refusal,
  requestId,
  requestList,
} from "#server/hardship/schema.ts";
import { proposalPlace } from "#server/payments/schema.ts";
import { agentProcedure, customerProcedure, router } from "./trpc.ts";

export const hardshipRouter = router({
  form: customerProcedure.query(({ ctx }) =>
    hardshipForm({ viewer: ctx.viewer, customerId: ctx.viewer.id }),
  ),

  ask: customerProcedure
    .input(newRequest)
    .mutation(({ ctx, input }) =>
      askForRelief({ viewer: ctx.viewer, customerId: ctx.viewer.id }, input),
    ),

  confirm: customerProcedure
    .input(pauseConfirmation)
    .mutation(({ ctx, input }) => confirmPause(ctx.viewer, input)),

  ofProposal: customerProcedure
    .input(proposalPlace)
    .query(({ ctx, input }) => pauseOfProposal(ctx.viewer, input)),

  mine: customerProcedure.query(({ ctx }) => myRequests(ctx.viewer)),

  get: customerProcedure
    .input(requestId)
    .query(({ ctx, input }) => getRequest(ctx.viewer, input.id)),

  include: customerProcedure
    .input(inclusion)
    .mutation(({ ctx, input }) => includePlan(ctx.viewer, input)),

  withdraw: customerProcedure
    .input(requestId)
    .mutation(({ ctx, input }) => withdrawRequest(ctx.viewer, input.id)),

  list: agentProcedure
    .input(requestList)
    .query(({ ctx, input }) => listRequests(ctx.viewer, input)),

  counts: agentProcedure.query(({ ctx }) => countRequests(ctx.viewer)),

  forStaff: agentProcedure
    .input(requestId)
    .query(({ ctx, input }) => getRequestForStaff(ctx.viewer, input.id)),

  formFor: agentProcedure
    .input(hardshipConversation)
    .query(({ ctx, input }) => hardshipFormInConversation(ctx.viewer, input.conversationId)),

  askFor: agentProcedure
    .input(newRequestFor)
    .mutation(({ ctx, input }) => hardshipInConversation(ctx.viewer, input)),

  agree: agentProcedure
    .input(agreement)
    .mutation(({ ctx, input }) => agreeOnRelief(ctx.viewer, input)),

  decline: agentProcedure
    .input(refusal)
    .mutation(({ ctx, input }) => declineRelief(ctx.viewer, input)),
});
