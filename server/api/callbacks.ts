import { callAheadOf } from "#server/callbacks/ahead.ts";
import { assignCall, listAssignees } from "#server/callbacks/assign.ts";
import { bookCallback } from "#server/callbacks/book.ts";
import { recordOutcome, startCall } from "#server/callbacks/attempts.ts";
import {
  calendarFileByLink,
  cancelByLink,
  getCallByLink,
  getLinkState,
  listSlotsByLink,
  moveByLink,
} from "#server/callbacks/by-link.ts";
import { calendarFile } from "#server/callbacks/calendar-file.ts";
import { getCallStory, getCallback, listCalls, ownCallbacks } from "#server/callbacks/callback.ts";
import { cancelCallback } from "#server/callbacks/end.ts";
import { changeNumber, checkNumber } from "#server/callbacks/number.ts";
import { callByPhone, hangUpPhone } from "#server/callbacks/phone.ts";
import { callsInConversation } from "#server/callbacks/of-customer.ts";
import { moveCallback } from "#server/callbacks/reschedule.ts";
import {
  callAssignment,
  callbackCancel,
  callbackId,
  callbackMove,
  callConversation,
  callList,
  callOutcome,
  newCallback,
  newNumber,
  slotQuery,
  typedNumber,
} from "#server/callbacks/schema.ts";
import { callLink, callMoveByLink, slotQueryByLink } from "#server/callbacks/link-schema.ts";
import { previewRetry } from "#server/callbacks/retry.ts";
import { takeChatOf } from "#server/callbacks/take-chat.ts";
import { listSlots } from "#server/callbacks/slot-list.ts";
import { onConversation } from "#server/desk/schema.ts";
import {
  agentProcedure,
  customerProcedure,
  personProcedure,
  publicProcedure,
  router,
  supervisorProcedure,
} from "./trpc.ts";

export const callbacksRouter = router({
  slots: personProcedure.input(slotQuery).query(({ ctx, input }) => listSlots(ctx.viewer, input)),

  mine: customerProcedure.query(({ ctx }) => ownCallbacks(ctx.viewer)),

  ofCustomer: agentProcedure
    .input(callConversation)
    .query(({ ctx, input }) => callsInConversation(ctx.viewer, input.conversationId)),

  get: personProcedure
    .input(callbackId)
    .query(({ ctx, input }) => getCallback(ctx.viewer, input.id)),

  calendarFile: personProcedure
    .input(callbackId)
    .query(({ ctx, input }) => calendarFile(ctx.viewer, input.id)),

  book: customerProcedure
    .input(newCallback)
    .mutation(({ ctx, input }) => bookCallback(ctx.viewer, input)),

  move: personProcedure
    .input(callbackMove)
    .mutation(({ ctx, input }) => moveCallback(ctx.viewer, input)),

  cancel: personProcedure
    .input(callbackCancel)
    .mutation(({ ctx, input }) => cancelCallback(ctx.viewer, input)),

  checkNumber: customerProcedure
    .input(typedNumber)
    .mutation(({ ctx, input }) => checkNumber(ctx.viewer, input)),

  changeNumber: customerProcedure
    .input(newNumber)
    .mutation(({ ctx, input }) => changeNumber(ctx.viewer, input)),

  byLink: publicProcedure.input(callLink).query(({ input }) => getCallByLink(input)),

  linkState: publicProcedure.input(callLink).query(({ input }) => getLinkState(input)),

  slotsByLink: publicProcedure.input(slotQueryByLink).query(({ input }) => listSlotsByLink(input)),

  calendarFileByLink: publicProcedure
    .input(callLink)
    .query(({ input }) => calendarFileByLink(input)),

  moveByLink: publicProcedure.input(callMoveByLink).mutation(({ input }) => moveByLink(input)),

  cancelByLink: publicProcedure.input(callLink).mutation(({ input }) => cancelByLink(input)),

  today: agentProcedure.input(callList).query(({ ctx, input }) => listCalls(ctx.viewer, input)),

  aheadOf: agentProcedure
    .input(onConversation)
    .query(({ ctx, input }) => callAheadOf(ctx.viewer, input)),

  story: agentProcedure
    .input(callbackId)
    .query(({ ctx, input }) => getCallStory(ctx.viewer, input.id)),

  nextTry: agentProcedure
    .input(callbackId)
    .query(({ ctx, input }) => previewRetry(ctx.viewer, input.id)),

  assignees: supervisorProcedure
    .input(callbackId)
    .query(({ ctx, input }) => listAssignees(ctx.viewer, input.id)),

  assign: supervisorProcedure
    .input(callAssignment)
    .mutation(({ ctx, input }) => assignCall(ctx.viewer, input)),

  takeChat: agentProcedure
    .input(callbackId)
    .mutation(({ ctx, input }) => takeChatOf(ctx.viewer, input.id)),

  start: agentProcedure
    .input(callbackId)
    .mutation(({ ctx, input }) => startCall(ctx.viewer, input.id)),

  ring: agentProcedure
    .input(callbackId)
    .mutation(({ ctx, input }) => callByPhone(ctx.viewer, input.id)),

  hangUp: agentProcedure
    .input(callbackId)
    .mutation(({ ctx, input }) => hangUpPhone(ctx.viewer, input.id)),

  recordOutcome: agentProcedure
    .input(callOutcome)
    .mutation(({ ctx, input }) => recordOutcome(ctx.viewer, input)),
});
