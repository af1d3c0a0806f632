import { answerComplaint, extendComplaint } from "#server/complaints/answer.ts";
import { getComplaint, getComplaintForStaff, myComplaints } from "#server/complaints/complaint.ts";
import { fileComplaint } from "#server/complaints/file.ts";
import { complaintForm } from "#server/complaints/form.ts";
import { countComplaints, listComplaints } from "#server/complaints/queue.ts";
import { completeRedress } from "#server/complaints/redress.ts";
import {
  complaintConversation,
  complaintId,
  complaintList,
  complaintWords,
  extension,
  finalAnswer,
  redressDone,
  newComplaint,
  newComplaintFor,
} from "#server/complaints/schema.ts";
import { addToComplaint, disagree, withdrawComplaint } from "#server/complaints/talk.ts";
import {
  complaintFormInConversation,
  complaintInConversation,
  complaintsInConversation,
} from "#server/desk/customer.ts";
import { agentProcedure, customerProcedure, router, supervisorProcedure } from "./trpc.ts";

export const complaintsRouter = router({
  form: customerProcedure.query(({ ctx }) => complaintForm(ctx.viewer.id)),

  file: customerProcedure
    .input(newComplaint)
    .mutation(({ ctx, input }) =>
      fileComplaint({ viewer: ctx.viewer, customerId: ctx.viewer.id }, input),
    ),

  mine: customerProcedure.query(({ ctx }) => myComplaints(ctx.viewer)),

  get: customerProcedure
    .input(complaintId)
    .query(({ ctx, input }) => getComplaint(ctx.viewer, input.id)),

  add: customerProcedure
    .input(complaintWords)
    .mutation(({ ctx, input }) => addToComplaint(ctx.viewer, input)),

  withdraw: customerProcedure
    .input(complaintId)
    .mutation(({ ctx, input }) => withdrawComplaint(ctx.viewer, input.id)),

  disagree: customerProcedure
    .input(complaintWords)
    .mutation(({ ctx, input }) => disagree(ctx.viewer, input)),

  list: agentProcedure
    .input(complaintList)
    .query(({ ctx, input }) => listComplaints(ctx.viewer, input)),

  counts: agentProcedure.query(({ ctx }) => countComplaints(ctx.viewer)),

  forStaff: agentProcedure
    .input(complaintId)
    .query(({ ctx, input }) => getComplaintForStaff(ctx.viewer, input.id)),

  ofCustomer: agentProcedure
    .input(complaintConversation)
    .query(({ ctx, input }) => complaintsInConversation(ctx.viewer, input.conversationId)),

  formFor: agentProcedure
    .input(complaintConversation)
    .query(({ ctx, input }) => complaintFormInConversation(ctx.viewer, input.conversationId)),

  fileFor: agentProcedure
    .input(newComplaintFor)
    .mutation(({ ctx, input }) => complaintInConversation(ctx.viewer, input)),

  extend: supervisorProcedure
    .input(extension)
    .mutation(({ ctx, input }) => extendComplaint(ctx.viewer, input)),

  completeRedress: supervisorProcedure
    .input(redressDone)
    .mutation(({ ctx, input }) => completeRedress(ctx.viewer, input)),

  answer: supervisorProcedure
    .input(finalAnswer)
    .mutation(({ ctx, input }) => answerComplaint(ctx.viewer, input)),
});
