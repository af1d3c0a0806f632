import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { ombudsmanOn, stageOf } from "./clock.ts";
import { independentBodiesIn } from "./independent.ts";
import { lawOf } from "./locked.ts";
import { redressOf } from "./redress.ts";
import type { ComplaintChangeView, ComplaintSummary, ComplaintView } from "./schema.ts";
import { disagreeUntilOf } from "./terms.ts";

export const parts = {
  customer: { select: { name: true, timeZone: true } },
  plan: {
    select: {
      id: true,
      purchase: {
        select: {
          merchant: { select: { name: true } },
          items: { select: { title: true }, orderBy: { position: "asc" as const } },
        },
      },
    },
  },
  changes: {
    orderBy: [{ at: "asc" as const }, { id: "asc" as const }],
    include: { by: { select: { id: true, name: true } } },
  },
} satisfies Prisma.ComplaintInclude;

export type Row = Prisma.ComplaintGetPayload<{ include: typeof parts }>;
type Summarised = Omit<Row, "plan" | "changes" | "customer"> & { customer: { timeZone: string } };

export const summaryOf = (row: Summarised): ComplaintSummary => ({
  id: row.id,
  reference: row.reference,
  kind: row.kind,
  state: row.end ?? "open",
  openedAt: row.openedAt.toISOString(),
  dueOn: dayOf(row.dueOn),
  endedAt: row.endedAt?.toISOString() ?? null,
  isOverdue: !row.endedAt && dayOf(row.dueOn) < dayIn(row.customer.timeZone),
  redress: redressOf(row, dayIn(row.customer.timeZone)),
});

export function stageIn(row: Summarised) {
  if (row.endedAt) return 0;
  const { clockOn, dueOn, customer } = row;
  const clock = { clockOn: dayOf(clockOn), dueOn: dayOf(dueOn), country: lawOf(row) };
  return stageOf(clock, dayIn(customer.timeZone));
}

export function viewOf(row: Row): ComplaintView {
  const { timeZone } = row.customer;
  const today = dayIn(timeZone);
  const law = lawOf(row);
  const disagreeUntil = disagreeUntilOf(row, timeZone, today);
  return {
    ...summaryOf(row),
    text: row.text,
    wish: row.wish,
    happenedOn: row.happenedOn && dayOf(row.happenedOn),
    plan: planOf(row),
    conversationId: row.conversationId,
    isExtended: row.extendedAt !== null,
    isFinal: row.endedAt !== null && row.end !== "withdrawn" && row.round > 1,
    disagreeUntil,
    caseId: row.caseId,
    history: row.changes.map((change) => changeView(change, row.customerId)),
    bodies: independentBodiesIn(law),
    ombudsmanOn: hasAnswer(row) ? null : ombudsmanOn(law, dayIn(timeZone, row.openedAt)),
  };
}

/** Whoever has had one, and asks for another, need not wait for that. */
const hasAnswer = ({ endedAt, round }: Row) => endedAt !== null || round > 1;

const planOf = ({ plan }: Row) =>
  plan && {
    id: plan.id,
    merchant: plan.purchase.merchant.name,
    title: plan.purchase.items.map(({ title }) => title).join(", "),
  };

const changeView = (
  { id, at, step, text, by }: Row["changes"][number],
  customerId: string,
): ComplaintChangeView => ({
  id,
  at: at.toISOString(),
  step,
  by: by && { name: by.name, isCustomer: by.id === customerId },
  text,
});
