import { insertReply } from "#server/replies/insert.ts";
import { archiveReply, changeReply, createReply, restoreReply } from "#server/replies/keep.ts";
import { getReply, listReplies, offerReplies } from "#server/replies/replies.ts";
import {
  newReply,
  replyChange,
  replyConversation,
  replyId,
  replyInsertion,
  replySearch,
} from "#server/replies/schema.ts";
import { agentProcedure, router } from "./trpc.ts";

export const repliesRouter = router({
  list: agentProcedure.input(replySearch).query(({ ctx, input }) => listReplies(ctx.viewer, input)),

  get: agentProcedure.input(replyId).query(({ ctx, input }) => getReply(ctx.viewer, input.id)),

  offers: agentProcedure
    .input(replyConversation)
    .query(({ ctx, input }) => offerReplies(ctx.viewer, input.conversationId)),

  insert: agentProcedure
    .input(replyInsertion)
    .mutation(({ ctx, input }) => insertReply(ctx.viewer, input)),

  create: agentProcedure
    .input(newReply)
    .mutation(({ ctx, input }) => createReply(ctx.viewer, input)),

  change: agentProcedure
    .input(replyChange)
    .mutation(({ ctx, input }) => changeReply(ctx.viewer, input)),

  archive: agentProcedure
    .input(replyId)
    .mutation(({ ctx, input }) => archiveReply(ctx.viewer, input.id)),

  restore: agentProcedure
    .input(replyId)
    .mutation(({ ctx, input }) => restoreReply(ctx.viewer, input.id)),
});
