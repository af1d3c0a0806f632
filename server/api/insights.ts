import { listAgentFigures } from "#server/insights/agents.ts";
import { setBenchmark } from "#server/insights/benchmarks.ts";
import { readForReview } from "#server/insights/blind.ts";
import { listCases } from "#server/insights/cases.ts";
import { getCosts, setCosts } from "#server/insights/costs.ts";
import { exportInsights } from "#server/insights/export.ts";
import { readInsights } from "#server/insights/insights.ts";
import { readLive } from "#server/insights/live.ts";
import { getMailing, setMailing } from "#server/insights/mailing.ts";
import { listReviews, reviewConversation, reviewFigures } from "#server/insights/review.ts";
import {
  benchmark,
  insightCases,
  insightQuery,
  mailingChoice,
  newCosts,
  newView,
  review,
  reviewed,
  viewId,
} from "#server/insights/schema.ts";
import { listViews, removeView, saveView } from "#server/insights/views.ts";
import { adminProcedure, agentProcedure, router, supervisorProcedure } from "./trpc.ts";

export const insightsRouter = router({
  read: supervisorProcedure
    .input(insightQuery)
    .query(({ ctx, input }) => readInsights(ctx.viewer, input)),

  live: supervisorProcedure.query(({ ctx }) => readLive(ctx.viewer)),

  cases: supervisorProcedure
    .input(insightCases)
    .query(({ ctx, input }) => listCases(ctx.viewer, input)),

  export: supervisorProcedure
    .input(insightQuery)
    .mutation(({ ctx, input }) => exportInsights(ctx.viewer, input)),

  agents: agentProcedure
    .input(insightQuery)
    .query(({ ctx, input }) => listAgentFigures(ctx.viewer, input)),

  toReview: agentProcedure.query(({ ctx }) => listReviews(ctx.viewer)),

  readForReview: agentProcedure
    .input(reviewed)
    .query(({ ctx, input }) => readForReview(ctx.viewer, input.conversationId)),

  review: agentProcedure
    .input(review)
    .mutation(({ ctx, input }) => reviewConversation(ctx.viewer, input)),

  views: supervisorProcedure.query(({ ctx }) => listViews(ctx.viewer)),

  saveView: supervisorProcedure
    .input(newView)
    .mutation(({ ctx, input }) => saveView(ctx.viewer, input)),

  removeView: supervisorProcedure
    .input(viewId)
    .mutation(({ ctx, input }) => removeView(ctx.viewer, input.id)),

  mailing: supervisorProcedure.query(({ ctx }) => getMailing(ctx.viewer)),

  setMailing: supervisorProcedure
    .input(mailingChoice)
    .mutation(({ ctx, input }) => setMailing(ctx.viewer, input)),

  reviews: supervisorProcedure.query(({ ctx }) => reviewFigures(ctx.viewer)),

  costs: supervisorProcedure.query(({ ctx }) => getCosts(ctx.viewer)),

  setCosts: supervisorProcedure
    .input(newCosts)
    .mutation(({ ctx, input }) => setCosts(ctx.viewer, input)),

  setBenchmark: adminProcedure
    .input(benchmark)
    .mutation(({ ctx, input }) => setBenchmark(ctx.viewer, input)),
});
