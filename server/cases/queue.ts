import { auditList } from "#server/platform/audit-list.ts";
import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Cursor } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { duePage, shownOf } from "#server/platform/due-list.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, isLead, type Viewer } from "#server/platform/viewer.ts";
import { lookOf } from "#server/plans/look.ts";
import { canHandleCases } from "./policy.ts";
import type { CaseCounts, CaseList, CasePage, CaseRow } from "./schema.ts";

const parts = {
  customer: { select: { name: true, timeZone: true } },
  proposal: { select: { caseId: true } },
  purchase: {
    select: {
      currency: true,
      merchant: { select: { name: true, colour: true, logoHash: true } },
      items: { select: { title: true, pictureHash: true }, orderBy: { position: "asc" as const } },
    },
  },
};
type Row = Prisma.CaseGetPayload<{ include: typeof parts }>;

/** Whose day is over first; those that have ended, the last first. */
export async function listCases(
  viewer: Viewer,
  { list, cursor }: { list: CaseList; cursor?: Cursor },
): Promise<CasePage> {
  authorize(canHandleCases(viewer));
  const isEnded = list === "ended";
  const by = isEnded ? "endedAt" : "dueOn";
  const { query, behind, isMore } = duePage(by, cursor);
  const rows = await db.case.findMany({
    where: { AND: [isEnded ? { endedAt: { not: null } } : waitingFor(list), behind] },
    ...query,
    include: parts,
  });
  const page = shownOf(rows, by);
  const customers = page.shown.map(({ customerId }) => customerId);
  await auditList(viewer, { list: "cases", isMore }, customers);
  return { items: page.shown.map(rowView), nextCursor: page.nextCursor };
}

const waitingFor = (turn: Exclude<CaseList, "ended">) => ({ endedAt: null, turn });

export async function countCases(viewer: Viewer): Promise<CaseCounts> {
  authorize(canHandleCases(viewer));
  const rows = await db.case.groupBy({
    by: ["turn"],
    where: { endedAt: null },
    _count: { _all: true },
  });
  const today = dateOf(dayIn(viewer.timeZone));
  const overdue = await db.case.count({ where: { ...waitingFor("us"), dueOn: { lt: today } } });
  const of = (turn: string) => rows.find((row) => row.turn === turn)?._count._all ?? 0;
  const proposed = isLead(viewer) ? await countProposals(viewer) : 0;
  return { shop: of("shop"), us: of("us"), customer: of("customer"), overdue, proposed };
}

/** Nobody approves their own. */
const countProposals = ({ id }: Viewer) =>
  db.case.count({
    where: { endedAt: null, proposal: { is: { proposedById: { not: id } } } },
  });

const rowView = ({ customer, purchase, proposal, ...row }: Row): CaseRow => ({
  id: row.id,
  merchant: purchase.merchant.name,
  look: lookOf({ purchase }),
  title: purchase.items.map(({ title }) => title).join(", "),
  kind: row.kind,
  amount: { minor: Number(row.amountMinor), currency: purchase.currency },
  state: row.end ?? "open",
  turn: row.turn,
  dueOn: dayOf(row.dueOn),
  openedAt: row.openedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  customer: { name: customer.name },
  isProposed: proposal !== null,
  isOverdue: !row.endedAt && dayOf(row.dueOn) < dayIn(customer.timeZone),
});
