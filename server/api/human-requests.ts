import { askToCheck } from "#server/desk/decline-check.ts";
import { newRequest, onConversation } from "#server/desk/schema.ts";
import { askForPerson, withdrawRequest } from "#server/desk/requests.ts";
import { declineToCheck } from "#server/spending/schema.ts";
import { customerProcedure, router } from "./trpc.ts";

export const humanRequestsRouter = router({
  ask: customerProcedure
    .input(newRequest)
    .mutation(({ ctx, input }) => askForPerson(ctx.viewer, input)),

  checkDecline: customerProcedure
    .input(declineToCheck)
    .mutation(({ ctx, input }) => askToCheck(ctx.viewer, input)),

  withdraw: customerProcedure
    .input(onConversation)
    .mutation(({ ctx, input }) => withdrawRequest(ctx.viewer, input.conversationId)),
});
