import { conversationsOf } from "#server/conversations/of-customer.ts";
import { auditList } from "#server/platform/audit-list.ts";
import { auditReads } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { lockRow } from "#server/platform/locks.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { plansFor } from "#server/plans/plan.ts";
import { phoneText } from "#server/platform/phone.ts";
import { personInChat } from "./chat.ts";
import { canAssignCalls, canCall, canSeeEveryonesCalls, visibleTo } from "./policy.ts";
import { phoneCallOf } from "#server/telephony/call.ts";
import { ownPhoneOf } from "#server/telephony/own-phone.ts";
import { telephony } from "#server/telephony/provider.ts";
import type { CallbackView, CallStory, CallView, OwnCallbacks, PhoneLine } from "./schema.ts";
import { dayThere } from "./time-zones.ts";
import { type Call, callViewOf, liveAttemptOf, viewOf, whole, wholeCall } from "./view.ts";

const SHOWN = 20;

export async function ownCallbacks(viewer: Viewer): Promise<OwnCallbacks> {
  const calls = await db.callback.findMany({
    where: { customerId: viewer.id },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: SHOWN + 1,
    include: whole,
  });
  const views = calls.map(viewOf);
  const me = await db.person.findUnique({ where: { id: viewer.id }, select: { phone: true } });
  const newest = calls.toSorted((a, b) => b.id.localeCompare(a.id))[0];
  const wrong = newest && wasWrongNumber(newest) ? newest.phone : null;
  const usable = (phone: string | null | undefined) =>
    phone && phone !== wrong ? phoneText(phone) : null;
  return {
    ahead: views.find(isAhead) ?? null,
    past: views.filter((view) => !isAhead(view)).slice(0, SHOWN),
    lastPhone: usable(newest?.phone),
    knownPhone: usable(me?.phone),
    wrongPhone: wrong && phoneText(wrong),
  };
}

export const getCallback = async (viewer: Viewer, id: string): Promise<CallbackView> =>
  viewOf(await readCall(viewer, id));

/** Looked at by staff it stands in the audit log. */
export async function readCall(viewer: Viewer, id: string): Promise<Call> {
  const call = await findCall(viewer, id);
  const { customerId } = call;
  if (isStaff(viewer)) await auditReads(viewer, "callbacks.read", [{ subjectId: id, customerId }]);
  return call;
}

export async function findCall(viewer: Viewer, id: string): Promise<Call> {
  const call = await db.callback.findFirst({
    where: { id, ...visibleTo(viewer) },
    include: whole,
  });
  if (!call) throw new NotFound();
  return call;
}

/** Its row decides every race about a call, and comes last: after the agents' availability and the conversation. */
export async function lockCall(tx: Tx, id: string): Promise<Call> {
  await lockRow(tx, "callback", id);
  return wholeCall(tx, id);
}

export function mustBeAhead(call: Call) {
  if (call.end) throw new Conflict("callbacks.over");
  if (liveAttemptOf(call)) throw new Conflict("callbacks.calling");
}

const wasWrongNumber = ({ attempts }: Call) => attempts.at(-1)?.outcome === "wrong_number";

const isAhead = ({ state }: CallbackView) => state === "ahead" || state === "calling";

const MOST = 200;
const DAY = 86_400_000;

export async function listCalls(
  viewer: Viewer,
  { everyone }: { everyone: boolean },
): Promise<CallView[]> {
  authorize(isStaff(viewer) && (!everyone || canSeeEveryonesCalls(viewer)));
  const at = now();
  const calls = await db.callback.findMany({
    where: {
      ...(everyone ? {} : { OR: [{ agentId: viewer.id }, ...escalatedTo(viewer)] }),
      AND: { OR: [{ endedAt: null }, { endedAt: { gte: new Date(+at - DAY) } }] },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST,
    include: whole,
  });
  const today = dayThere(viewer.timeZone, at);
  const shown = calls.filter(
    ({ endedAt }) => !endedAt || dayThere(viewer.timeZone, endedAt) === today,
  );
  await auditList(
    viewer,
    { list: "calls", isMore: false },
    shown.map(({ customerId }) => customerId),
  );
  return shown.map((call) => callViewOf(viewer, call));
}

async function lineFor(viewer: Viewer, call: Call): Promise<PhoneLine> {
  const live = liveAttemptOf(call);
  const isTheirs = canCall(viewer, call) && (!live || live.agentId === viewer.id);
  if (!telephony() || call.end || !isTheirs)
    return { canRing: false, lacksPhone: false, call: null };
  const shown = live ?? refusedLast(call);
  const [own, phoneCall] = await Promise.all([
    ownPhoneOf(viewer),
    shown ? phoneCallOf(call.id, shown.number) : null,
  ]);
  return { canRing: own !== null, lacksPhone: own === null, call: phoneCall };
}

function refusedLast({ attempts, startsAt }: Call) {
  const last = attempts.at(-1);
  return last?.outcome === "not_placed" && last.startedAt >= startsAt ? last : null;
}

const escalatedTo = (viewer: Viewer) =>
  canSeeEveryonesCalls(viewer) ? [{ escalatedAt: { not: null }, endedAt: null }] : [];

export async function getCallStory(viewer: Viewer, id: string): Promise<CallStory> {
  authorize(isStaff(viewer));
  const call = await readCall(viewer, id);
  const { customerId } = call;
  const [plans, conversations, line, person] = await Promise.all([
    plansFor(viewer, customerId),
    conversationsOf(viewer, customerId, call.conversationId),
    lineFor(viewer, call),
    personInChat(call.conversationId),
  ]);
  return {
    ...callViewOf(viewer, call),
    planId: call.planId,
    fromChat: call.conversationId ? { agentName: person?.name ?? null } : null,
    line,
    plans,
    conversations,
    canAssign: canAssignCalls(viewer),
  };
}
