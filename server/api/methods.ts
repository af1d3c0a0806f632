import { methodsInConversation } from "#server/desk/customer.ts";
import { makeDefault } from "#server/payments/method-default.ts";
import { removeMethod } from "#server/payments/method-removal.ts";
import { cardPage, finishAdding, saveCard, startAdding } from "#server/payments/method-setup.ts";
import { listMethods } from "#server/payments/methods.ts";
import {
  cardToSave,
  methodConversation,
  methodId,
  methodRemoval,
  newMethod,
  setupId,
} from "#server/payments/schema.ts";
import { agentProcedure, customerProcedure, router } from "./trpc.ts";

export const methodsRouter = router({
  list: customerProcedure.query(({ ctx }) => listMethods(ctx.viewer)),

  ofCustomer: agentProcedure
    .input(methodConversation)
    .query(({ ctx, input }) => methodsInConversation(ctx.viewer, input.conversationId)),

  startAdding: customerProcedure
    .input(newMethod)
    .mutation(({ ctx, input }) => startAdding(ctx.viewer, input.returnTo)),

  cardPage: customerProcedure
    .input(setupId)
    .query(({ ctx, input }) => cardPage(ctx.viewer, input.id)),

  saveCard: customerProcedure
    .input(cardToSave)
    .mutation(({ ctx, input }) => saveCard(ctx.viewer, input)),

  finishAdding: customerProcedure
    .input(setupId)
    .mutation(({ ctx, input }) => finishAdding(ctx.viewer, input.id)),

  makeDefault: customerProcedure
    .input(methodId)
    .mutation(({ ctx, input }) => makeDefault(ctx.viewer, input.id)),

  remove: customerProcedure
    .input(methodRemoval)
    .mutation(({ ctx, input }) => removeMethod(ctx.viewer, input)),
});
