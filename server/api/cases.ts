import { getCase, getCaseForStaff } from "#server/cases/case.ts";
import { acceptCase, decideCase, withdrawCase } from "#server/cases/end.ts";
import { myCases } from "#server/cases/mine.ts";
import { openCase } from "#server/cases/open.ts";
import { previewRefund } from "#server/cases/preview.ts";
import { countCases, listCases } from "#server/cases/queue.ts";
import {
  acceptance,
  addition,
  caseId,
  caseList,
  caseWords,
  newCase,
  newCaseFor,
  refundAmount,
  staffWords,
} from "#server/cases/schema.ts";
import { addToCase, askCustomer, passOn, reopenCase } from "#server/cases/talk.ts";
import { caseInConversation } from "#server/desk/customer.ts";
import { agentProcedure, customerProcedure, personProcedure, router } from "./trpc.ts";

export const casesRouter = router({
  mine: customerProcedure.query(({ ctx }) => myCases(ctx.viewer)),

  get: customerProcedure.input(caseId).query(({ ctx, input }) => getCase(ctx.viewer, input.id)),

  open: customerProcedure
    .input(newCase)
    .mutation(({ ctx, input }) =>
      openCase({ viewer: ctx.viewer, customerId: ctx.viewer.id }, input),
    ),

  add: customerProcedure.input(addition).mutation(({ ctx, input }) => addToCase(ctx.viewer, input)),

  withdraw: customerProcedure
    .input(caseId)
    .mutation(({ ctx, input }) => withdrawCase(ctx.viewer, input.id)),

  reopen: personProcedure
    .input(caseWords)
    .mutation(({ ctx, input }) => reopenCase(ctx.viewer, input)),

  list: agentProcedure.input(caseList).query(({ ctx, input }) => listCases(ctx.viewer, input)),

  counts: agentProcedure.query(({ ctx }) => countCases(ctx.viewer)),

  forStaff: agentProcedure
    .input(caseId)
    .query(({ ctx, input }) => getCaseForStaff(ctx.viewer, input.id)),

  previewRefund: agentProcedure
    .input(refundAmount)
    .query(({ ctx, input }) => previewRefund(ctx.viewer, input)),

  openFor: agentProcedure
    .input(newCaseFor)
    .mutation(({ ctx, input }) => caseInConversation(ctx.viewer, input)),

  ask: agentProcedure
    .input(staffWords)
    .mutation(({ ctx, input }) => askCustomer(ctx.viewer, input)),

  passOn: agentProcedure.input(staffWords).mutation(({ ctx, input }) => passOn(ctx.viewer, input)),

  accept: agentProcedure
    .input(acceptance)
    .mutation(({ ctx, input }) => acceptCase(ctx.viewer, input)),

  decline: agentProcedure
    .input(staffWords)
    .mutation(({ ctx, input }) => decideCase(ctx.viewer, { ...input, end: "declined" })),
});
