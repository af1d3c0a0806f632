import { sessionId } from "#server/people/schema.ts";
import { endAllSessions, endSession, listSessions } from "#server/people/sessions.ts";
import { personProcedure, router } from "./trpc.ts";

export const sessionsRouter = router({
  list: personProcedure.query(({ ctx }) => listSessions(ctx.viewer)),

  end: personProcedure
    .input(sessionId)
    .mutation(({ ctx, input }) => endSession(ctx.viewer, input.id)),

  endAll: personProcedure.mutation(({ ctx }) => endAllSessions(ctx.viewer)),
});
