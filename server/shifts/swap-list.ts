import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { staffAround } from "./colleagues.ts";
import { obstacleTo } from "./obstacle.ts";
import { around, live, workerSelect } from "./place.ts";
import { canWorkShifts } from "./policy.ts";
import { shiftRulesInForce } from "./rules.ts";
import type { ShiftSwapView, SwapPartner, Swaps } from "./schema.ts";
import { type Seeing, shiftViewOf, workOf } from "./work-view.ts";

const MOST = 50;
const DAYS = 14;

const ofWorker = { select: { ...workerSelect, name: true } } as const;
const ofShift = { include: { openShift: true, agent: ofWorker } } as const;
const whole = { fromShift: ofShift, toShift: ofShift, toAgent: ofWorker } as const;

type Swap = Prisma.ShiftSwapGetPayload<{ include: typeof whole }>;

/** What the viewer is asked, and what they have asked, as long as it can still be agreed to. */
export async function listSwaps(viewer: Viewer): Promise<Swaps> {
  authorize(canWorkShifts(viewer));
  const { id } = viewer;
  const swaps = await db.shiftSwap.findMany({
    where: { ...stillPossible(), AND: { OR: [{ toAgentId: id }, { fromShift: { agentId: id } }] } },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: MOST,
    include: whole,
  });
  const [own, rules] = await Promise.all([shiftsAround(swaps), shiftRulesInForce()]);
  const seeing = { timeZone: viewer.timeZone, rules };
  const views = swaps.map((swap) => viewOf(swap, { viewer, own, seeing }));
  const isAsked = (_: unknown, index: number) => swaps[index]?.toAgentId === viewer.id;
  return {
    toAnswer: views.filter(isAsked),
    asked: views.filter((view, index) => !isAsked(view, index)),
  };
}

/** Swaps that wait for the viewer's word. */
export const countToAnswer = ({ id }: Viewer) =>
  db.shiftSwap.count({ where: { ...stillPossible(), toAgentId: id } });

/** Both shifts are still whose they were when it was asked, and have not begun. */
function stillPossible() {
  const still = { ...live, releasedAt: null, startsAt: { gt: now() } };
  return {
    endedAt: null,
    fromShift: still,
    OR: [{ toShiftId: null }, { toShift: still }],
  } satisfies Prisma.ShiftSwapWhereInput;
}

type Known = {
  viewer: Viewer;
  own: Map<string, { id: string; startsAt: Date; endsAt: Date }[]>;
  seeing: Seeing;
};

/** All shifts of all whom these swaps concern. */
async function shiftsAround(swaps: Swap[]): Promise<Known["own"]> {
  if (swaps.length === 0) return new Map();
  const shifts = swaps.flatMap(({ fromShift, toShift }) => [fromShift, toShift ?? fromShift]);
  const startsAt = new Date(Math.min(...shifts.map((shift) => +shift.startsAt)));
  const endsAt = new Date(Math.max(...shifts.map((shift) => +shift.endsAt)));
  const agents = swaps.flatMap(({ toAgentId, fromShift }) => [toAgentId, fromShift.agentId]);
  const rows = await db.shift.findMany({
    where: { agentId: { in: agents }, ...live, ...around({ startsAt, endsAt }) },
    select: { id: true, agentId: true, startsAt: true, endsAt: true },
  });
  return Map.groupBy(rows, ({ agentId }) => agentId);
}

function viewOf(swap: Swap, { viewer, own, seeing }: Known): ShiftSwapView {
  const { id, fromShift, toShift, toAgent, askedAt } = swap;
  const isAsked = toAgent.id === viewer.id;
  const from = shiftViewOf(fromShift, seeing);
  const to = toShift && shiftViewOf(toShift, seeing);
  const ownOf = (agentId: string) =>
    (own.get(agentId) ?? []).filter((shift) => ![fromShift.id, toShift?.id].includes(shift.id));
  const { rules } = seeing;
  const taker = obstacleTo(workOf(fromShift), { worker: toAgent, own: ownOf(toAgent.id), rules });
  const { agent } = fromShift;
  const asker =
    toShift && obstacleTo(workOf(toShift), { worker: agent, own: ownOf(agent.id), rules });
  const whose = (isTaker: boolean) => (isTaker === isAsked ? "viewer" : "colleague");
  const kind = taker ?? asker;
  const asked = {
    fromShiftId: fromShift.id,
    toAgentId: toAgent.id,
    toShiftId: toShift?.id ?? null,
  };
  return {
    id,
    swap: asked,
    colleague: isAsked ? agent.name : toAgent.name,
    gives: isAsked ? to : from,
    gets: isAsked ? from : to,
    askedAt: askedAt.toISOString(),
    obstacle: kind && { who: whose(taker !== null), kind },
  };
}

/** Colleagues who could take this shift, and those shifts of theirs for which they could. */
export async function listPartners(viewer: Viewer, id: string): Promise<SwapPartner[]> {
  authorize(canWorkShifts(viewer));
  const shift = await db.shift.findFirst({
    where: { id, agentId: viewer.id, ...live },
    include: { openShift: true, agent: ofWorker },
  });
  if (!shift) throw new NotFound();
  const work = workOf(shift);
  const [staff, own, rules] = await Promise.all([
    staffAround(db, work, viewer.id, DAYS),
    db.shift.findMany({ where: { agentId: viewer.id, ...live, ...around(shift, 2 * DAYS) } }),
    shiftRulesInForce(),
  ]);
  const at = now();
  const withoutIt = own.filter((one) => one.id !== id);
  const isFor = (theirs: (typeof staff)[number], given: (typeof theirs.shifts)[number]) => {
    const rest = theirs.shifts.filter((one) => one !== given);
    const mine = obstacleTo(workOf(given), { worker: shift.agent, own: withoutIt, rules });
    return mine === null && obstacleTo(work, { worker: theirs, own: rest, rules }) === null;
  };
  return staff
    .map((one) => ({
      agentId: one.id,
      name: one.name,
      takes: obstacleTo(work, { worker: one, own: one.shifts, rules }) === null,
      shifts: one.shifts
        .filter((given) => given.startsAt > at && !given.releasedAt && isFor(one, given))
        .map((given) => shiftViewOf(given, { timeZone: viewer.timeZone, rules })),
    }))
    .filter(({ takes, shifts }) => takes || shifts.length > 0);
}
