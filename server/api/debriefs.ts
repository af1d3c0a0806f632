import { debriefDue, openDebrief } from "#server/themes/debrief-open.ts";
import { debriefInput } from "#server/themes/debrief-schema.ts";
import { sendDebrief } from "#server/themes/debrief.ts";
import { agentProcedure, router } from "./trpc.ts";

export const debriefsRouter = router({
  due: agentProcedure.query(({ ctx }) => debriefDue(ctx.viewer)),

  open: agentProcedure.query(({ ctx }) => openDebrief(ctx.viewer)),

  send: agentProcedure
    .input(debriefInput)
    .mutation(({ ctx, input }) => sendDebrief(ctx.viewer, input)),
});
