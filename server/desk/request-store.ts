import { appendIn } from "#server/conversations/log.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import type { Conversation, HumanRequest, Prisma } from "#server/platform/prisma/client.ts";
import type { AskedBy, RequestEnd } from "#server/platform/prisma/enums.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { deadlineFor, priorityFor } from "./deadline.ts";
import { waits } from "./queue.ts";
import { isStaffed } from "./staffed.ts";

type Asking = {
  askedBy: AskedBy;
  reason?: string;
  clientKey?: string | undefined;
  firstAskedAt?: Date;
  askedAt?: Date;
};

type Place = Pick<Conversation, "id" | "customerId" | "concern">;

export async function openRequest(tx: Tx, place: Place, { askedAt = now(), ...asking }: Asking) {
  const { askedBy, firstAskedAt = askedAt } = asking;
  const priority = priorityFor(askedBy, place.concern);
  const line = { priority, firstAskedAt: earlier(firstAskedAt, askedAt) };
  const usual = deadlineFor(askedAt, await isStaffed(tx, askedAt));
  const behind = await nearestBehind(tx, line, askedAt);
  const deadlineAt = behind ? earlier(usual, behind) : usual;
  return write(tx, place, { ...asking, ...line, askedAt, deadlineAt });
}

/** A promise was broken: its customer waits on in front, under the promise that they were given. */
export const goOnWaiting = (
  tx: Tx,
  place: Pick<Place, "id" | "customerId">,
  broken: HumanRequest,
  at: Date,
) =>
  write(tx, place, {
    ...brokenAt(broken, at),
    askedBy: "breach",
    reason: broken.reason,
    askedAt: broken.askedAt,
    firstAskedAt: broken.firstAskedAt,
    deadlineAt: broken.deadlineAt,
  });

/** What stays of a broken promise with whoever waits on. */
export const brokenAt = ({ deadlineAt, breachedAt, priority }: HumanRequest, at: Date) => ({
  priority: Math.max(priority, priorityFor("breach")),
  breachedAt: breachedAt ?? earlier(deadlineAt, at),
});

type Written = Omit<Prisma.HumanRequestUncheckedCreateInput, "conversationId" | "customerId">;

async function write(
  tx: Tx,
  { id, customerId }: Pick<Place, "id" | "customerId">,
  { clientKey, ...row }: Written & { clientKey?: string | undefined },
) {
  const { askedBy } = row;
  const request = await tx.humanRequest.create({
    data: { ...row, conversationId: id, customerId },
  });
  const content = { requestId: request.id, askedBy };
  await appendIn(tx, id, [
    { kind: "human_requested", ...askerOf(askedBy, customerId), clientKey, content },
  ]);
  return request;
}

/** Nobody is promised a person later than those who are helped after them. */
async function nearestBehind(
  tx: Tx,
  { priority, firstAskedAt }: { priority: number; firstAskedAt: Date },
  askedAt: Date,
) {
  const { _min: behind } = await tx.humanRequest.aggregate({
    _min: { deadlineAt: true },
    where: {
      ...waits,
      breachedAt: null,
      deadlineAt: { gt: askedAt },
      OR: [{ priority: { lt: priority } }, { priority, firstAskedAt: { gt: firstAskedAt } }],
    },
  });
  return behind.deadlineAt;
}

const earlier = (a: Date, b: Date) => (a < b ? a : b);

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

function askerOf(askedBy: AskedBy, customerId: string) {
  if (askedBy === "button" || askedBy === "words")
    return { author: "customer" as const, authorId: customerId };
  return { author: askedBy === "assistant" ? ("assistant" as const) : ("system" as const) };
}
