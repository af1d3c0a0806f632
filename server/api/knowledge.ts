import { decideAnswer, decideGaps, undoDecision } from "#server/knowledge/decide.ts";
import { draftArticle } from "#server/knowledge/draft.ts";
import { countKnowledge, listGaps } from "#server/knowledge/gaps.ts";
import {
  answerDecision,
  answerPlace,
  answersIn,
  decisionId,
  draftOf,
  gapDecision,
  gapList,
  newVerdict,
  unhelpfulPage,
} from "#server/knowledge/schema.ts";
import { listUnhelpful } from "#server/knowledge/unhelpful.ts";
import { judgeAnswer, listVerdicts, takeVerdictBack } from "#server/knowledge/verdict.ts";
import {
  agentProcedure,
  customerProcedure,
  personProcedure,
  router,
  supervisorProcedure,
} from "./trpc.ts";

export const knowledgeRouter = router({
  judge: customerProcedure
    .input(newVerdict)
    .mutation(({ ctx, input }) => judgeAnswer(ctx.viewer, input)),

  takeBack: customerProcedure
    .input(answerPlace)
    .mutation(({ ctx, input }) => takeVerdictBack(ctx.viewer, input)),

  verdicts: personProcedure
    .input(answersIn)
    .query(({ ctx, input }) => listVerdicts(ctx.viewer, input.conversationId)),

  gaps: agentProcedure.input(gapList).query(({ ctx, input }) => listGaps(ctx.viewer, input)),

  unhelpful: agentProcedure
    .input(unhelpfulPage)
    .query(({ ctx, input }) => listUnhelpful(ctx.viewer, input)),

  counts: agentProcedure.query(({ ctx }) => countKnowledge(ctx.viewer)),

  draft: supervisorProcedure
    .input(draftOf)
    .query(({ ctx, input }) => draftArticle(ctx.viewer, input)),

  decide: supervisorProcedure
    .input(gapDecision)
    .mutation(({ ctx, input }) => decideGaps(ctx.viewer, input)),

  decideAnswer: supervisorProcedure
    .input(answerDecision)
    .mutation(({ ctx, input }) => decideAnswer(ctx.viewer, input)),

  undo: supervisorProcedure
    .input(decisionId)
    .mutation(({ ctx, input }) => undoDecision(ctx.viewer, input.id)),
});
