import type { Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { sideOf, visibleTo } from "./policy.ts";
import type { VoiceCallView } from "./schema.ts";

const whole = {
  customer: { select: { name: true } },
  agent: { select: { name: true } },
} satisfies Prisma.VoiceCallInclude;

export type Call = Prisma.VoiceCallGetPayload<{ include: typeof whole }>;

export const callIn = (tx: Pick<Tx, "voiceCall">, id: string): Promise<Call> =>
  tx.voiceCall.findUniqueOrThrow({ where: { id }, include: whole });

/** @throws NotFound also when it is somebody else's. */
export async function findCall(tx: Pick<Tx, "voiceCall">, viewer: Viewer, id: string) {
  const call = await tx.voiceCall.findFirst({
    where: { id, ...visibleTo(viewer) },
    include: whole,
  });
  if (!call) throw new NotFound();
  return call;
}

const MOST = 12;

export const liveCallsOf = (tx: Pick<Tx, "voiceCall">, viewer: Viewer) =>
  tx.voiceCall.findMany({
    where: { endedAt: null, ...visibleTo(viewer) },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: MOST,
    include: whole,
  });

export function viewOf(reader: { id: string }, call: Call): VoiceCallView {
  const side = sideOf(reader, call);
  return {
    id: call.id,
    conversationId: call.conversationId,
    callbackId: call.callbackId,
    side,
    startedBy: sideOf({ id: call.startedById }, call),
    other: side === "agent" ? call.customer.name : call.agent.name,
    state: stateOf(call),
    tab: side === "agent" ? call.agentTab : call.customerTab,
    askedAt: call.askedAt.toISOString(),
    connectedAt: call.connectedAt?.toISOString() ?? null,
    end: call.end,
    seconds: secondsOf(call),
  };
}

type Times = Pick<Call, "acceptedAt" | "connectedAt" | "endedAt">;

function stateOf({ acceptedAt, connectedAt, endedAt }: Times) {
  if (endedAt) return "ended";
  if (connectedAt) return "connected";
  return acceptedAt ? "accepted" : "asked";
}

export const secondsOf = ({ connectedAt, endedAt }: Times) =>
  connectedAt && endedAt ? Math.max(0, Math.round((+endedAt - +connectedAt) / 1000)) : null;
