import type { Tx } from "#server/platform/db.ts";
import { areStaff } from "#server/platform/viewer.ts";
import type { Span } from "./working-time.ts";

type Worker = { id: string; newSince: Date | null };

/** When those who are signed off work in that time; null: this worker needs nobody at their side. */
export async function companyOf(
  tx: Pick<Tx, "shift">,
  { id, newSince }: Worker,
  { startsAt, endsAt }: Span,
): Promise<Span[] | null> {
  if (!newSince) return null;
  return tx.shift.findMany({
    where: {
      cancelledAt: null,
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
      agentId: { not: id },
      agent: { ...areStaff, deactivatedAt: null, newSince: null },
    },
    select: { startsAt: true, endsAt: true },
  });
}
