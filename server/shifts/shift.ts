import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import type { ShiftView } from "./schema.ts";

const MOST = 500;
const NEXT = 7;

export async function listShifts(viewer: Viewer): Promise<ShiftView[]> {
  authorize(isStaff(viewer));
  return shiftsAhead({}, MOST);
}

export async function ownShifts(viewer: Viewer): Promise<ShiftView[]> {
  authorize(isStaff(viewer));
  return shiftsAhead({ agentId: viewer.id }, NEXT);
}

async function shiftsAhead(where: Prisma.ShiftWhereInput, take: number) {
  const shifts = await db.shift.findMany({
    where: { ...where, cancelledAt: null, endsAt: { gt: now() } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take,
    include: { agent: { select: { name: true } } },
  });
  return shifts.map(({ id, agentId, agent, startsAt, endsAt }) => ({
    id,
    agentId,
    agentName: agent.name,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
}
