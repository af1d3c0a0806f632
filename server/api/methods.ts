import { methodsInConversation } from "#server/desk/customer.ts";
import { listMethods } from "#server/payments/methods.ts";
import { methodConversation } from "#server/payments/schema.ts";
import { agentProcedure, customerProcedure, router } from "./trpc.ts";

export const methodsRouter = router({
  list: customerProcedure.query(({ ctx }) => listMethods(ctx.viewer)),

  ofCustomer: agentProcedure
    .input(methodConversation)
    .query(({ ctx, input }) => methodsInConversation(ctx.viewer, input.conversationId)),
});
