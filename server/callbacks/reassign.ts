import { notifyConversation, lockConversation } from "#server/conversations/log.ts";
import { notifyQueue } from "#server/desk/queue.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import type { Conversation, Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { isCivil } from "./best-times.ts";
import { lockCall } from "./callback.ts";
import {
  type Found,
  availabilityFor,
  findAgents,
  freeAgents,
  lockAvailability,
} from "./availability.ts";
import { endAsMissed, notifyReturned } from "./end.ts";
import { notifyCalls } from "./change.ts";
import { reschedule } from "./reschedule.ts";
import type { RearrangedCall } from "./schema.ts";
import { bookable, freeStarts } from "./slots.ts";
import { type Call, liveAttemptOf } from "./view.ts";

type During = { from: Date; to: Date };
type Fate = "kept" | "moved" | "ended";

/**
 * The calls ahead of somebody who leaves, or whose shift is cancelled, go to colleagues: at their time where another
 * one is free then, else at the next free time after it, with a mail. One for which there is none has to end, and its
 * mail asks for another time.
 * It locks availability, which comes before any conversation: call it before locking one.
 * @param during only what lies in this time; the agent may have other calls, and take these at other times.
 * @returns what became of them, and what to call after the COMMIT.
 */
export async function reassignCallsOf(tx: Tx, viewer: Viewer, agentId: string, during?: During) {
  await lockCallsOf(tx, [agentId]);
  const calls = await callsAhead(tx, { agentId, ...startingIn(during) });
  return placeAll(tx, viewer, calls, { leaves: !during });
}

/** Of everybody, in a time in which nobody is called any more. `reserve` says so once they are locked. */
export async function reassignCallsDuring(
  tx: Tx,
  viewer: Viewer,
  during: During,
  reserve: () => Promise<unknown>,
) {
  await lockCallsOf(tx);
  await reserve();
  return placeAll(tx, viewer, await callsAhead(tx, startingIn(during)), { leaves: false });
}

type Ahead = Pick<Call, "id" | "conversationId">;

async function placeAll(
  tx: Tx,
  viewer: Viewer,
  calls: Ahead[],
  { leaves }: Pick<Circumstances, "leaves">,
) {
  const fates: Record<Fate, number> = { kept: 0, moved: 0, ended: 0 };
  const rearranged: RearrangedCall[] = [];
  const notices: (() => void)[] = [];
  for (const { id, conversationId } of calls) {
    const conversation = conversationId ? await lockConversation(tx, conversationId) : null;
    const call = await lockCall(tx, id);
    if (call.end || liveAttemptOf(call)) continue;
    const { fate, notify, to } = await placeAnew(tx, call, { conversation, leaves });
    await record(tx, viewer, call, fate);
    fates[fate] += 1;
    if (fate !== "kept") rearranged.push(rearrangedOf(call, to));
    notices.push(notify);
  }
  return { ...fates, rearranged, announce: () => notices.forEach((notify) => notify()) };
}

const rearrangedOf = ({ id, customer, startsAt, timeZone }: Call, to: Date | null) => ({
  id,
  name: customer.name,
  from: startsAt.toISOString(),
  to: to?.toISOString() ?? null,
  timeZone,
});

/** From here until the COMMIT nobody else books these agents, nor whoever could take over their calls. */
export async function lockCallsOf(tx: Tx, agentIds: string[] = []) {
  const everybody = await availabilityFor({ topic: "other", within: bookable(+now()) }, tx);
  await lockAvailability(tx, [...agentIds, ...everybody.map((agent) => agent.agentId)]);
}

const startingIn = (during?: During) =>
  during ? { startsAt: { gte: during.from, lt: during.to } } : {};

const callsAhead = (tx: Tx, where: Prisma.CallbackWhereInput) =>
  tx.callback.findMany({
    where: { ...where, endedAt: null },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, conversationId: true },
  });

type Circumstances = { conversation: Conversation | null; leaves: boolean };

async function placeAnew(tx: Tx, call: Call, { conversation, leaves }: Circumstances) {
  const found = await colleagues(tx, call, leaves);
  const [agentId] = freeAgents(found, call.startsAt, call.timeZone);
  if (agentId) {
    const { language } = found;
    await tx.callback.update({ where: { id: call.id }, data: { agentId, language } });
    return { fate: "kept" as const, to: call.startsAt, notify: () => notifyCalls(call) };
  }
  const other = nextFree(found, call);
  if (other) {
    const time = { ...other, timeZone: call.timeZone };
    await reschedule(tx, call, time, { why: "ours", mail: "rearranged", by: null });
    return { fate: "moved" as const, to: other.startsAt, notify: () => notifyMoved(call) };
  }
  const place = await endAsMissed(tx, call, conversation, now());
  return { fate: "ended" as const, to: null, notify: () => notifyMoved(call, place) };
}

async function colleagues(tx: Tx, { id, topic, language, agentId }: Call, leaves: boolean) {
  const found = await findAgents({ topic, language, except: id }, tx);
  const others = found.agents.filter((agent) => agent.agentId !== agentId);
  return leaves ? { ...found, agents: others } : found;
}

/** Never earlier than was agreed: nobody waits by the phone before. An earlier time is theirs to choose. */
function nextFree(found: Found, { startsAt, timeZone }: Call) {
  const at = freeStarts(found.agents, found.within)
    .filter(isCivil(timeZone))
    .find((start) => start >= +startsAt);
  if (at === undefined) return null;
  const [agentId] = freeAgents(found, new Date(at), timeZone);
  return agentId ? { agentId, startsAt: new Date(at), language: found.language } : null;
}

function notifyMoved(call: Call, place: Conversation | null = null) {
  const { conversationId } = call;
  notifyCalls(call);
  if (conversationId) notifyConversation(conversationId);
  if (!place) return;
  notifyReturned(place, conversationId);
  notifyQueue();
}

const record = (tx: Tx, viewer: Viewer, { id, customerId }: Call, fate: Fate) =>
  audit(tx, viewer, {
    action: "callbacks.reassign",
    subjectId: id,
    customerId,
    details: { fate },
  });
