import type { Prisma } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

/** So long somebody is asked before it counts as not answered. */
export const RING_SECONDS = 45;

/** So long a page may take to come back: a reload, a tunnel. */
export const SILENCE_SECONDS = 35;

export const SDP_LIMIT = 6000;
export const MOST_CANDIDATES = 8;

type Parties = { customerId: string; agentId: string };

/** Nobody but the two: a supervisor neither hears nor ends it. */
export const visibleTo = (viewer: Viewer): Prisma.VoiceCallWhereInput =>
  isStaff(viewer) ? { agentId: viewer.id } : { customerId: viewer.id };

export const sideOf = ({ id }: { id: string }, { agentId }: Parties) =>
  id === agentId ? ("agent" as const) : ("customer" as const);

type Held = { customerId: string; agentId: string | null; isOpen: boolean };

/** Whoever holds it, and its customer. */
export const canSpeak = ({ id }: { id: string }, { customerId, agentId }: Held) =>
  id === customerId || id === agentId;
