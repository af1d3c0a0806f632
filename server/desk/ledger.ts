import { appendIn } from "#server/conversations/log.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import type { Conversation, HumanRequest } from "#server/platform/prisma/client.ts";
import type { AskedBy, RequestEnd } from "#server/platform/prisma/enums.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { deadlineFor, priorityFor } from "./deadline.ts";
import { heardAround } from "./policy.ts";
import { waits } from "./queue.ts";

type Asking = {
  askedBy: AskedBy;
  reason?: string;
  clientKey?: string | undefined;
  /** The priority of the promise that was broken. */
  before?: number;
  askedAt?: Date;
};

/** Writes down a promise, and says so in the conversation, whose row the caller holds. */
export async function openRequest(
  tx: Tx,
  { id, customerId }: Pick<Conversation, "id" | "customerId">,
  { askedBy, reason = "", clientKey, before, askedAt = now() }: Asking,
) {
  const request = await tx.humanRequest.create({
    data: {
      conversationId: id,
      customerId,
      askedBy,
      reason,
      priority: priorityFor(askedBy, before),
      askedAt,
      deadlineAt: deadlineFor(askedAt, await isStaffed(tx, askedAt)),
    },
  });
  const content = { requestId: request.id, askedBy };
  await appendIn(tx, id, [
    { kind: "human_requested", ...askerOf(askedBy, customerId), clientKey, content },
  ]);
  return request;
}

/** The promise that stands in the queue; that of a call waits for its time. */
export const liveRequestOf = (tx: Tx, conversationId: string) =>
  tx.humanRequest.findFirst({ where: { conversationId, ...waits } });

/** A request ends once; the caller holds the conversation's row. */
export const endRequest = (
  tx: Tx,
  request: Pick<HumanRequest, "id">,
  ending: { end: RequestEnd; endedAt?: Date; ownerId?: string },
) =>
  tx.humanRequest.update({
    where: { id: request.id, endedAt: null },
    data: { endedAt: now(), ...ending },
  });

export async function withdrawLive(tx: Tx, customer: Viewer, live: HumanRequest) {
  await endRequest(tx, live, { end: "withdrawn" });
  await appendIn(tx, live.conversationId, [
    {
      kind: "human_request_ended",
      author: "customer",
      authorId: customer.id,
      content: { requestId: live.id, end: "withdrawn" },
    },
  ]);
}

const isStaffed = async (tx: Tx, at: Date) =>
  (await tx.agentPresence.count({
    where: { availableAt: { not: null }, seenAt: heardAround(at) },
    take: 1,
  })) > 0;

function askerOf(askedBy: AskedBy, customerId: string) {
  if (askedBy === "button" || askedBy === "words")
    return { author: "customer" as const, authorId: customerId };
  return { author: askedBy === "assistant" ? ("assistant" as const) : ("system" as const) };
}
