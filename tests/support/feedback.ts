import { randomUUID } from "node:crypto";
import { submitFeedback } from "#server/feedback/submit.ts";
import { tellHeld } from "#server/feedback/tell.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createCustomer } from "#tests/support/factories.ts";

export const idea = (more: Partial<Parameters<typeof submitFeedback>[1]> = {}) => ({
  clientKey: randomUUID(),
  kind: "idea" as const,
  text: "Show all due dates in one calendar",
  mayWrite: true,
  ...more,
});

/** One submission by the form, of a customer of its own unless one is given. */
export async function told(
  more: Parameters<typeof idea>[0] = {},
  customer?: Viewer,
): Promise<string> {
  const { id } = await submitFeedback(customer ?? (await createCustomer()), idea(more));
  return id;
}

/** As it might have been left: what the form does not let through, or lets through only slowly. */
export async function left(fields: Partial<Prisma.FeedbackItemUncheckedCreateInput> = {}) {
  const customerId = fields.customerId ?? (await createCustomer()).id;
  const { id } = await db.feedbackItem.create({
    data: {
      kind: "idea",
      source: "form",
      text: "Show all due dates in one calendar",
      locale: "en-GB",
      clientKey: randomUUID(),
      ...fields,
      customerId,
    },
  });
  return id;
}

export const several = (count: number) => Promise.all(Array.from({ length: count }, () => left()));

/** How they stood when somebody decided what to do with them. */
export const seenAs = <From>(from: From, ...ids: string[]) => ids.map((id) => ({ id, from }));

export const itemOf = (id: string) => db.feedbackItem.findUniqueOrThrow({ where: { id } });

/** What was done with it, oldest first. */
export const changesOf = (feedbackId: string) =>
  db.feedbackChange.findMany({
    where: { feedbackId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });

export const mailsTo = ({ email }: Pick<Viewer, "email">) =>
  db.mail.findMany({ where: { toAddress: email }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });

export const auditsOf = (subjectId: string) =>
  db.auditEntry.findMany({ where: { subjectId }, orderBy: [{ at: "asc" }, { id: "asc" }] });

/** The seconds in which it could be undone are over. */
export async function sendHeld() {
  const batches = await db.feedbackHold.findMany({
    where: { sentAt: null, undoneAt: null },
    distinct: ["batchId"],
    orderBy: { changeId: "asc" },
  });
  for (const { batchId } of batches) await tellHeld(batchId);
}
