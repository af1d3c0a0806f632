import {
  askToClose,
  closingDay,
  closingInConversation,
  closingOf,
  keepAccount,
} from "#server/privacy/closing.ts";
import { askForExport, exportOf } from "#server/privacy/export/ask.ts";
import { whoLooked } from "#server/privacy/looked.ts";
import { lookedPage, privacyConversation } from "#server/privacy/schema.ts";
import { agentProcedure, customerProcedure, freshProcedure, router } from "./trpc.ts";

export const privacyRouter = router({
  looked: customerProcedure
    .input(lookedPage)
    .query(({ ctx, input }) => whoLooked(ctx.viewer, input)),

  copy: customerProcedure.query(({ ctx }) => exportOf(ctx.viewer)),

  askForCopy: customerProcedure
    .concat(freshProcedure)
    .mutation(({ ctx }) => askForExport(ctx.viewer)),

  closing: customerProcedure.query(({ ctx }) => closingOf(ctx.viewer)),

  closesAt: customerProcedure.query(({ ctx }) => closingDay(ctx.viewer)),

  close: customerProcedure.concat(freshProcedure).mutation(({ ctx }) => askToClose(ctx.viewer)),

  keep: customerProcedure.mutation(({ ctx }) => keepAccount(ctx.viewer)),

  closingOfCustomer: agentProcedure
    .input(privacyConversation)
    .query(({ ctx, input }) => closingInConversation(ctx.viewer, input.conversationId)),
});
