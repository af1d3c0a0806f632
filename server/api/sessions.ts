import { getEnding } from "#server/auth/session-end.ts";
import { prove, requestProof } from "#server/auth/proof.ts";
import { proof, sessionId } from "#server/auth/schema.ts";
import { endAllSessions, endSession, listSessions } from "#server/auth/sessions.ts";
import { personProcedure, router } from "./trpc.ts";

export const sessionsRouter = router({
  list: personProcedure.query(({ ctx }) => listSessions(ctx.viewer)),

  end: personProcedure
    .input(sessionId)
    .mutation(({ ctx, input }) => endSession(ctx.viewer, input.id)),

  endAll: personProcedure.mutation(({ ctx }) => endAllSessions(ctx.viewer)),

  ending: personProcedure.query(({ ctx }) => getEnding(ctx.viewer)),

  /** Somebody is there: being a change, the call itself keeps the session awake. */
  keep: personProcedure.mutation(({ ctx }) => getEnding(ctx.viewer)),

  requestProof: personProcedure.mutation(({ ctx }) => requestProof(ctx.viewer, ctx)),

  prove: personProcedure
    .input(proof)
    .mutation(({ ctx, input }) => prove(ctx.viewer, ctx, input.code)),
});
