import { listIssues } from "#server/issues/list.ts";
import { requestIssue, retryIssue } from "#server/issues/request.ts";
import { issueId, issuesOf, newIssue } from "#server/issues/schema.ts";
import { trackerConnections } from "#server/issues/trackers.ts";
import { adminProcedure, agentProcedure, router } from "./trpc.ts";

export const issuesRouter = router({
  list: agentProcedure
    .input(issuesOf)
    .query(({ ctx, input }) => listIssues(ctx.viewer, input.themeId)),

  create: agentProcedure
    .input(newIssue)
    .mutation(({ ctx, input }) => requestIssue(ctx.viewer, input)),

  retry: agentProcedure
    .input(issueId)
    .mutation(({ ctx, input }) => retryIssue(ctx.viewer, input.id)),

  connections: adminProcedure.query(({ ctx }) => trackerConnections(ctx.viewer)),
});
