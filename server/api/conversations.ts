import { tracked } from "@trpc/server";
import { sendMessage } from "#server/conversations/send.ts";
import { stopAnswer } from "#server/assistant/stop.ts";
import {
  currentConversation,
  getConversation,
  listEvents,
  listHistory,
} from "#server/conversations/conversation.ts";
import { follow } from "#server/conversations/follow.ts";
import { leaveNote, reply, showTyping } from "#server/conversations/messages.ts";
import { newMessage, newNote, newReply } from "#server/conversations/message-input.ts";
import { markRead } from "#server/conversations/read.ts";
import {
  conversationId,
  eventPage,
  following,
  historyPage,
  rating,
  readPosition,
} from "#server/conversations/schema.ts";
import { reopen } from "#server/desk/reopen.ts";
import { resolve } from "#server/desk/resolve.ts";
import { rateConversation } from "#server/feedback/rating.ts";
import { suggestionsWanted } from "#server/inbox/schema.ts";
import { suggestionsFor } from "#server/inbox/suggestions.ts";
import { agentProcedure, customerProcedure, personProcedure, router } from "./trpc.ts";

export const conversationsRouter = router({
  current: customerProcedure.query(({ ctx }) => currentConversation(ctx.viewer)),

  history: customerProcedure
    .input(historyPage)
    .query(({ ctx, input }) => listHistory(ctx.viewer, input)),

  suggestions: customerProcedure
    .input(suggestionsWanted)
    .query(({ ctx, input }) => suggestionsFor(ctx.viewer, input)),

  get: personProcedure
    .input(conversationId)
    .query(({ ctx, input }) => getConversation(ctx.viewer, input.id)),

  events: personProcedure.input(eventPage).query(({ ctx, input }) => listEvents(ctx.viewer, input)),

  send: customerProcedure
    .input(newMessage)
    .mutation(({ ctx, input }) => sendMessage(ctx.viewer, input)),

  reply: agentProcedure.input(newReply).mutation(({ ctx, input }) => reply(ctx.viewer, input)),

  note: agentProcedure.input(newNote).mutation(({ ctx, input }) => leaveNote(ctx.viewer, input)),

  read: customerProcedure
    .input(readPosition)
    .mutation(({ ctx, input }) => markRead(ctx.viewer, input)),

  typing: personProcedure
    .input(conversationId)
    .mutation(({ ctx, input }) => showTyping(ctx.viewer, input.id)),

  stopAnswer: customerProcedure
    .input(conversationId)
    .mutation(({ ctx, input }) => stopAnswer(ctx.viewer, input.id)),

  resolve: personProcedure
    .input(conversationId)
    .mutation(({ ctx, input }) => resolve(ctx.viewer, input.id)),

  reopen: customerProcedure
    .input(conversationId)
    .mutation(({ ctx, input }) => reopen(ctx.viewer, input.id)),

  rate: customerProcedure
    .input(rating)
    .mutation(({ ctx, input }) => rateConversation(ctx.viewer, input)),

  follow: personProcedure.input(following).subscription(async function* ({ ctx, input, signal }) {
    const stream = follow(ctx.viewer, input, signal ?? new AbortController().signal);
    for await (const { id, frame } of stream) yield tracked(id, frame);
  }),
});
