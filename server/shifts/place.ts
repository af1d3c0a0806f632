import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { lockPeople } from "#server/platform/locks.ts";
import type { OpenShift, Prisma } from "#server/platform/prisma/client.ts";
import type { ShiftOrigin } from "#server/platform/prisma/enums.ts";
import { companyOf, companyWithout } from "./company.ts";
import { type Obstacle, obstacleTo, type Work } from "./obstacle.ts";
import { shiftRulesInForce } from "./rules.ts";
import type { Span } from "./working-time.ts";

/**
 * Whatever changes who works when takes its locks in this order: open shifts, the shifts of people, their availability
 * for calls, conversations, and single shifts last.
 */
export const lockOpenShifts = (tx: Tx, ids: (string | null)[]) =>
  tx.$executeRaw`
    select 1 from open_shift where id = any(${ids.filter((id) => id !== null)}::uuid[])
    order by id for update`;

export const lockShiftsOf = (tx: Tx, agentIds: string[]) => lockPeople(tx, "shifts", agentIds);

/**
 * The shifts of an open one that fill a seat: also those given back, which are another open shift, but none of somebody
 * who went online in it and is offline again.
 */
export const takenAt = (at: Date) =>
  ({
    OR: [
      { cancelledAt: null, origin: { not: "on_demand" } },
      { cancelledAt: null, endsAt: { gt: at } },
      { releasedAt: { not: null } },
    ],
  }) satisfies Prisma.ShiftWhereInput;

export const live = { cancelledAt: null } as const;

const DAYS_AROUND = 8;

export const around = ({ startsAt, endsAt }: Span, days = DAYS_AROUND) => ({
  endsAt: { gt: new Date(+startsAt - days * 86_400_000) },
  startsAt: { lt: new Date(+endsAt + days * 86_400_000) },
});

export const workerSelect = {
  id: true,
  skills: true,
  languages: true,
  timeZone: true,
  newSince: true,
  leaves: { select: { startsAt: true, endsAt: true } },
} as const;

type Wanted = {
  work: Work;
  /** Shifts of theirs that they would no longer have. */
  without?: string[];
  /** The shift of a colleague that they would take over. */
  insteadOf?: string | null;
};

export async function obstacleFor(
  tx: Tx,
  agentId: string,
  { work, without = [], insteadOf = null }: Wanted,
): Promise<Obstacle | null> {
  const [worker, own, rules] = await Promise.all([
    tx.person.findUniqueOrThrow({ where: { id: agentId }, select: workerSelect }),
    tx.shift.findMany({
      where: { agentId, ...live, id: { notIn: without }, ...around(work) },
      select: { startsAt: true, endsAt: true },
    }),
    shiftRulesInForce(tx),
  ]);
  const company = companyWithout(await companyOf(tx, worker, work), insteadOf);
  return obstacleTo(work, { worker, own, rules, company });
}

/** What to say when they cannot take it. */
export async function refusalFor(tx: Tx, obstacle: Obstacle, work: Work) {
  const { restHours, weekHours, longestHours } = await shiftRulesInForce(tx);
  const hours = { rest: restHours, week: weekHours, longest: longestHours };
  return new Conflict(`shifts.obstacle.${obstacle}`, {
    topic: work.topic ?? "other",
    language: work.language ?? "",
    hours: obstacle in hours ? hours[obstacle as keyof typeof hours] : 0,
  });
}

type Taking = Span & { origin: ShiftOrigin; createdAt: Date };

export const createFrom = (
  tx: Tx,
  agentId: string,
  { open, ...taking }: Taking & { open: OpenShift },
) =>
  tx.shift.create({
    data: { agentId, ...taking, openShiftId: open.id, surgePercent: open.surgePercent },
  });
