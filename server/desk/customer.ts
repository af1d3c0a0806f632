import { openCase } from "#server/cases/open.ts";
import { complaintsOf } from "#server/complaints/complaint.ts";
import { fileComplaint } from "#server/complaints/file.ts";
import { complaintForm } from "#server/complaints/form.ts";
import { documentsOf } from "#server/documents/of-plan.ts";
import { openStatement } from "#server/documents/statement.ts";
import type { Period } from "#server/documents/schema.ts";
import { askForRelief } from "#server/hardship/ask.ts";
import { hardshipForm } from "#server/hardship/form.ts";
import { findConversation } from "#server/conversations/find.ts";
import { methodsFor } from "#server/payments/methods.ts";
import { previewAutopay, setAutopay } from "#server/plans/autopay/set.ts";
import { moveDueDate } from "#server/plans/move.ts";
import { pay } from "#server/plans/pay.ts";
import { plansFor } from "#server/plans/plan.ts";
import { auditOpened } from "#server/platform/audit.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";

export const plansInConversation = async (viewer: Viewer, conversationId: string) =>
  plansFor(viewer, await customerOf(viewer, conversationId));

export const methodsInConversation = async (viewer: Viewer, conversationId: string) =>
  methodsFor(viewer, await customerOf(viewer, conversationId));

export const documentsInConversation = async (viewer: Viewer, conversationId: string) =>
  documentsOf(await customerOf(viewer, conversationId));

export const statementInConversation = async (
  viewer: Viewer,
  { conversationId, period }: { conversationId: string; period: Period },
) => openStatement(viewer, { customerId: await customerOf(viewer, conversationId), period });

type Payment = Parameters<typeof pay>[1] & { conversationId: string };

/** At the customer's word: they see who confirmed it, and so does the audit log. */
export const paymentInConversation = async (
  viewer: Viewer,
  { conversationId, ...payment }: Payment,
) => pay({ viewer, customerId: await customerOf(viewer, conversationId) }, payment);

type NewDueDate = Parameters<typeof moveDueDate>[1] & { conversationId: string };

export const moveInConversation = async (
  viewer: Viewer,
  { conversationId, ...asked }: NewDueDate,
) => moveDueDate({ viewer, customerId: await customerOf(viewer, conversationId) }, asked);

type NewAutopay = Parameters<typeof setAutopay>[1] & { conversationId: string };

export const autopayPreviewInConversation = async (
  viewer: Viewer,
  { conversationId, ...asked }: NewAutopay,
) => previewAutopay(await customerOf(viewer, conversationId), asked);

export const autopayInConversation = async (
  viewer: Viewer,
  { conversationId, ...asked }: NewAutopay,
) => setAutopay({ viewer, customerId: await customerOf(viewer, conversationId) }, asked);

type NewCase = Parameters<typeof openCase>[1] & { conversationId: string };

export const caseInConversation = async (viewer: Viewer, { conversationId, ...asked }: NewCase) =>
  openCase({ viewer, customerId: await customerOf(viewer, conversationId) }, asked);

export const hardshipFormInConversation = async (viewer: Viewer, conversationId: string) =>
  hardshipForm({ viewer, customerId: await customerOf(viewer, conversationId) });

type NewRequest = Parameters<typeof askForRelief>[1] & { conversationId: string };

export const hardshipInConversation = async (
  viewer: Viewer,
  { conversationId, ...asked }: NewRequest,
) => askForRelief({ viewer, customerId: await customerOf(viewer, conversationId) }, asked);

export const complaintsInConversation = async (viewer: Viewer, conversationId: string) =>
  complaintsOf(await customerOf(viewer, conversationId));

export const complaintFormInConversation = async (viewer: Viewer, conversationId: string) =>
  complaintForm(await customerOf(viewer, conversationId));

type NewComplaint = Parameters<typeof fileComplaint>[1] & { conversationId: string };

export const complaintInConversation = async (viewer: Viewer, asked: NewComplaint) =>
  fileComplaint({ viewer, customerId: await customerOf(viewer, asked.conversationId) }, asked);

export async function customerOf(viewer: Viewer, id: string) {
  authorize(isStaff(viewer));
  const { customerId } = await findConversation(viewer, id);
  await auditOpened(viewer, [{ id, customerId }]);
  return customerId;
}
