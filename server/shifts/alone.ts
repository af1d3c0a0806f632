import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { areStaff, authorize, type Viewer } from "#server/platform/viewer.ts";
import { workingSignedOff } from "./company.ts";
import { mailAbsent } from "./notify.ts";
import { isAccompanied } from "./obstacle.ts";
import { live } from "./place.ts";
import { canPlanShifts } from "./policy.ts";
import type { AloneShift } from "./schema.ts";
import type { Span } from "./working-time.ts";

const MOST = 200;
const DAYS = 14;
const DAY = 86_400_000;

type Reading = Pick<Tx, "shift">;

/** Today and in the next two weeks. */
export async function listAlone(viewer: Viewer): Promise<AloneShift[]> {
  authorize(canPlanShifts(viewer));
  const startsAt = now();
  const alone = await aloneIn(db, { startsAt, endsAt: new Date(+startsAt + DAYS * DAY) });
  return alone.map(({ id, agent, startsAt: from, endsAt: to }) => ({
    id,
    name: agent.name,
    startsAt: from.toISOString(),
    endsAt: to.toISOString(),
  }));
}

/** What is left of the shifts of those who are new, where nobody signed off works at their side for a part of it. */
export async function aloneIn(tx: Reading, span: Span, agentId?: string) {
  const shifts = await shiftsOfNewcomers(tx, span, agentId);
  const company = await companyIn(tx, shifts);
  return shifts.filter((shift) => !isAccompanied(shift, company));
}

/**
 * Call it once they no longer have that time: whoever is new and had company through it, and now has not, is told. Leads
 * see it in the plan and at the desks.
 */
export async function tellLeftAlone(tx: Tx, viewer: Viewer, { agentId, ...lost }: Lost) {
  const { newSince } = await tx.person.findUniqueOrThrow({
    where: { id: agentId },
    select: { newSince: true },
  });
  if (newSince) return;
  const shifts = await shiftsOfNewcomers(tx, lost);
  const company = await companyIn(tx, shifts);
  const left = shifts.filter(
    (shift) => !isAccompanied(shift, company) && isAccompanied(shift, [...company, lost]),
  );
  for (const shift of left)
    await mailAbsent(tx, [shift.agentId], "leftAlone", { by: viewer.name, shift });
}

type Lost = Span & { agentId: string };

async function shiftsOfNewcomers(tx: Reading, { startsAt, endsAt }: Span, agentId?: string) {
  const at = now();
  const rows = await tx.shift.findMany({
    where: {
      ...live,
      ...(agentId && { agentId }),
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt > at ? startsAt : at },
      agent: { ...areStaff, deactivatedAt: null, newSince: { not: null } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      agentId: true,
      startsAt: true,
      endsAt: true,
      agent: { select: { name: true } },
    },
  });
  return rows.map((row) => ({ ...row, startsAt: row.startsAt > at ? row.startsAt : at }));
}

async function companyIn(tx: Reading, shifts: Span[]): Promise<Span[]> {
  if (shifts.length === 0) return [];
  const startsAt = new Date(Math.min(...shifts.map((shift) => +shift.startsAt)));
  const endsAt = new Date(Math.max(...shifts.map((shift) => +shift.endsAt)));
  return workingSignedOff(tx, { startsAt, endsAt });
}
