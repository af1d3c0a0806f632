import { leaveNote, replyTo } from "#server/feedback/answer.ts";
import { assign } from "#server/feedback/assign.ts";
import { exportFeedback } from "#server/feedback/export.ts";
import { countInbox, listAssignees, listInbox } from "#server/feedback/inbox.ts";
import { openFeedback } from "#server/feedback/open.ts";
import { getOwnFeedback, listMine } from "#server/feedback/own.ts";
import {
  assignment,
  feedbackFilter,
  feedbackId,
  feedbackList,
  feedbackPage,
  newEntry,
  newFeedback,
  newTalk,
  ownPage,
  ratingByLink,
  ratingLink,
  stateChange,
  undoing,
} from "#server/feedback/schema.ts";
import { getRatingByLink, rateByLink, stopRatingMails } from "#server/feedback/rate-by-link.ts";
import { setStatus } from "#server/feedback/status.ts";
import { submitFeedback } from "#server/feedback/submit.ts";
import { talkAbout } from "#server/feedback/talk.ts";
import { undo } from "#server/feedback/undo.ts";
import { agentProcedure, customerProcedure, publicProcedure, router } from "./trpc.ts";

export const feedbackRouter = router({
  submit: customerProcedure
    .input(newFeedback)
    .mutation(({ ctx, input }) => submitFeedback(ctx.viewer, input)),

  mine: customerProcedure.input(ownPage).query(({ ctx, input }) => listMine(ctx.viewer, input)),

  get: customerProcedure
    .input(feedbackId)
    .query(({ ctx, input }) => getOwnFeedback(ctx.viewer, input.id)),

  inbox: agentProcedure.input(feedbackPage).query(({ ctx, input }) => listInbox(ctx.viewer, input)),

  counts: agentProcedure
    .input(feedbackFilter)
    .query(({ ctx, input }) => countInbox(ctx.viewer, input)),

  assignees: agentProcedure.query(({ ctx }) => listAssignees(ctx.viewer)),

  open: agentProcedure
    .input(feedbackId)
    .query(({ ctx, input }) => openFeedback(ctx.viewer, input.id)),

  setStatus: agentProcedure
    .input(stateChange)
    .mutation(({ ctx, input }) => setStatus(ctx.viewer, input)),

  assign: agentProcedure.input(assignment).mutation(({ ctx, input }) => assign(ctx.viewer, input)),

  note: agentProcedure.input(newEntry).mutation(({ ctx, input }) => leaveNote(ctx.viewer, input)),

  reply: agentProcedure.input(newEntry).mutation(({ ctx, input }) => replyTo(ctx.viewer, input)),

  undo: agentProcedure.input(undoing).mutation(({ ctx, input }) => undo(ctx.viewer, input.id)),

  ratingByLink: publicProcedure.input(ratingLink).query(({ input }) => getRatingByLink(input)),

  rateByLink: publicProcedure.input(ratingByLink).mutation(({ input }) => rateByLink(input)),

  stopRatingMails: publicProcedure
    .input(ratingLink)
    .mutation(({ input }) => stopRatingMails(input)),

  talk: agentProcedure.input(newTalk).mutation(({ ctx, input }) => talkAbout(ctx.viewer, input)),

  export: agentProcedure
    .input(feedbackList)
    .mutation(({ ctx, input }) => exportFeedback(ctx.viewer, input)),
});
