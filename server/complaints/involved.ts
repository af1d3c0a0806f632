import type { Tx } from "#server/platform/db.ts";
import type { Complaint } from "#server/platform/prisma/client.ts";
import { addDays, dateOf, dayOf } from "#server/platform/calendar.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { isNamedIn } from "./policy.ts";
import { ANSWERS } from "./schema.ts";

/** Who talked with the customer so shortly before may be the one whom it is about. */
const TALKED_DAYS = 60;

type About = Pick<
  Complaint,
  "id" | "customerId" | "filedById" | "planId" | "conversationId" | "openedAt" | "text" | "wish"
>;
type Reader = Pick<
  Tx,
  "complaintChange" | "event" | "caseChange" | "refundProposal" | "hardshipRequest" | "plan"
>;

/**
 * Whether somebody had a part in what is complained about: is named in it, filed it, answered it before, spoke in the
 * conversation, or decided on the plan.
 */
export async function isInvolved(tx: Reader, viewer: Viewer, about: About) {
  if (about.filedById === viewer.id) return true;
  return (
    (await isNamed(tx, viewer, about)) ||
    (await hasAnswered(tx, viewer, about)) ||
    (await hasTalked(tx, viewer, about)) ||
    (await hasDecided(tx, viewer, about))
  );
}

async function isNamed(tx: Reader, { name }: Viewer, { id, customerId, text, wish }: About) {
  const added = await tx.complaintChange.findMany({
    where: { complaintId: id, byId: customerId },
    select: { text: true },
  });
  return [text, wish, ...added.map((one) => one.text)].some((words) => isNamedIn(words, name));
}

const hasAnswered = async (tx: Reader, viewer: Viewer, { id }: About) =>
  (await tx.complaintChange.count({
    where: { complaintId: id, byId: viewer.id, step: { in: [...ANSWERS] } },
  })) > 0;

/** In the conversation that it names; where it names none, in any of shortly before. */
async function hasTalked(tx: Reader, viewer: Viewer, about: About) {
  const { customerId, conversationId, openedAt } = about;
  const since = dateOf(addDays(dayOf(openedAt), -TALKED_DAYS));
  const which = conversationId
    ? { conversationId }
    : { conversation: { customerId }, createdAt: { gte: since } };
  const author = { authorId: viewer.id, author: "agent" as const };
  return (await tx.event.findFirst({ where: { ...which, ...author } })) !== null;
}

async function hasDecided(tx: Reader, { id: byId }: Viewer, { planId }: About) {
  if (!planId) return false;
  const { purchaseId } = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { purchaseId: true },
  });
  const ofPurchase = { case: { purchaseId } };
  const decided = await tx.caseChange.count({ where: { byId, ...ofPurchase } });
  const proposed = await tx.refundProposal.count({ where: { proposedById: byId, ...ofPurchase } });
  const ended = await tx.hardshipRequest.count({
    where: { endedById: byId, pauses: { some: { planId } } },
  });
  return decided + proposed + ended > 0;
}
