import { conversationId } from "#server/conversations/schema.ts";
import { listEvidence } from "#server/themes/evidence.ts";
import { listMarks, markNotes, markPassage, unmark } from "#server/themes/marks.ts";
import {
  acceptSuggested,
  keepApart,
  moveEvidence,
  removeEvidence,
  restoreEvidence,
} from "#server/themes/place.ts";
import {
  evidenceId,
  evidenceMove,
  evidencePage,
  notesMark,
  passageMark,
  suggestionDecision,
} from "#server/themes/schema.ts";
import { agentProcedure, router } from "./trpc.ts";

export const evidenceRouter = router({
  list: agentProcedure
    .input(evidencePage)
    .query(({ ctx, input }) => listEvidence(ctx.viewer, input)),

  mark: agentProcedure
    .input(passageMark)
    .mutation(({ ctx, input }) => markPassage(ctx.viewer, input)),

  marked: agentProcedure
    .input(conversationId)
    .query(({ ctx, input }) => listMarks(ctx.viewer, input.id)),

  markNotes: agentProcedure
    .input(notesMark)
    .mutation(({ ctx, input }) => markNotes(ctx.viewer, input)),

  unmark: agentProcedure
    .input(evidenceId)
    .mutation(({ ctx, input }) => unmark(ctx.viewer, input.id)),

  move: agentProcedure
    .input(evidenceMove)
    .mutation(({ ctx, input }) => moveEvidence(ctx.viewer, input)),

  remove: agentProcedure
    .input(evidenceId)
    .mutation(({ ctx, input }) => removeEvidence(ctx.viewer, input.id)),

  restore: agentProcedure
    .input(evidenceId)
    .mutation(({ ctx, input }) => restoreEvidence(ctx.viewer, input.id)),

  accept: agentProcedure
    .input(suggestionDecision)
    .mutation(({ ctx, input }) => acceptSuggested(ctx.viewer, input)),

  keepApart: agentProcedure
    .input(suggestionDecision)
    .mutation(({ ctx, input }) => keepApart(ctx.viewer, input)),
});
