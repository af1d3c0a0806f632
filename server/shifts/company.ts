import type { Tx } from "#server/platform/db.ts";
import { areStaff } from "#server/platform/viewer.ts";
import type { Span } from "./working-time.ts";

type Worker = { id: string; newSince: Date | null };

export type Company = (Span & { id: string })[];

/** When those who are signed off work in that time; null: this worker needs nobody at their side. */
export const companyOf = async (
  tx: Pick<Tx, "shift">,
  { newSince }: Worker,
  span: Span,
): Promise<Company | null> => (newSince ? workingSignedOff(tx, span) : null);

/** Whoever takes a place frees its agent of it, who then is no company in it. */
export const companyWithout = (company: Company | null, shiftId: string | null) =>
  company && company.filter(({ id }) => id !== shiftId);

export const workingSignedOff = (tx: Pick<Tx, "shift">, { startsAt, endsAt }: Span) =>
  tx.shift.findMany({
    where: {
      cancelledAt: null,
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
      agent: { ...areStaff, deactivatedAt: null, newSince: null },
    },
    select: { id: true, startsAt: true, endsAt: true },
  });
