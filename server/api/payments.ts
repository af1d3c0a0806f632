import { chargeOfProposal, confirmProposal } from "#server/assistant/confirm.ts";
import { paymentInConversation } from "#server/desk/customer.ts";
import {
  chargeId,
  confirmation,
  newPayment,
  newPaymentFor,
  paymentParts,
  proof,
  proposalPlace,
} from "#server/payments/schema.ts";
import { bankPage, proveToBank } from "#server/plans/bank-page.ts";
import { pay, quotePayment } from "#server/plans/pay.ts";
import { viewCharge } from "#server/plans/receipt.ts";
import { agentProcedure, customerProcedure, router } from "./trpc.ts";

export const paymentsRouter = router({
  quote: customerProcedure
    .input(paymentParts)
    .query(({ ctx, input }) => quotePayment(ctx.viewer, input.parts)),

  pay: customerProcedure
    .input(newPayment)
    .mutation(({ ctx, input }) => pay({ viewer: ctx.viewer, customerId: ctx.viewer.id }, input)),

  confirm: customerProcedure
    .input(confirmation)
    .mutation(({ ctx, input }) => confirmProposal(ctx.viewer, input)),

  ofProposal: customerProcedure
    .input(proposalPlace)
    .query(({ ctx, input }) => chargeOfProposal(ctx.viewer, input)),

  payFor: agentProcedure
    .input(newPaymentFor)
    .mutation(({ ctx, input }) => paymentInConversation(ctx.viewer, input)),

  get: customerProcedure
    .input(chargeId)
    .query(({ ctx, input }) => viewCharge(ctx.viewer, input.id)),

  bankPage: customerProcedure
    .input(chargeId)
    .query(({ ctx, input }) => bankPage(ctx.viewer, input.id)),

  prove: customerProcedure
    .input(proof)
    .mutation(({ ctx, input }) => proveToBank(ctx.viewer, input.id, input.isOwner)),
});
