import { audit } from "#server/platform/audit.ts";
import { dayIn } from "#server/platform/clock.ts";
import { csvOf } from "#server/platform/csv.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { matching } from "./filter.ts";
import { canTriage, kindOf } from "./policy.ts";
import type { FeedbackExport, FeedbackList, FeedbackRow } from "./schema.ts";
import { newestFirst, rowParts, rowView } from "./view.ts";

const MOST = 10_000;

export async function exportFeedback(
  viewer: Viewer,
  filter: FeedbackList,
): Promise<FeedbackExport> {
  authorize(canTriage(viewer));
  return db.$transaction(async (tx) => {
    const { items, customerIds, isCut } = await newestOf(tx, viewer, filter);
    const rows = items.length;
    const details = { rows, customerIds: [...new Set(customerIds)].join(",") };
    await audit(tx, viewer, { action: "feedback.export", details });
    const csv = tableOf(viewer, items);
    return { name: `feedback-${dayIn(viewer.timeZone)}.csv`, csv, rows, isCut };
  }, LOCK_TIMEOUT);
}

async function newestOf(tx: Tx, viewer: Viewer, filter: FeedbackList) {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select f.id from feedback_item f where ${matching(viewer, filter)}
    order by f.created_at desc, f.id desc limit ${MOST + 1}`;
  const items = await tx.feedbackItem.findMany({
    where: { id: { in: found.slice(0, MOST).map(({ id }) => id) } },
    orderBy: newestFirst,
    include: rowParts,
  });
  return {
    items: items.map(rowView),
    customerIds: items.map(({ customerId }) => customerId),
    isCut: found.length > MOST,
  };
}

function tableOf({ locale }: Viewer, rows: FeedbackRow[]) {
  const t = translatorFor(locale, "feedback");
  const columns: [string, (row: FeedbackRow) => string | number | null][] = [
    ["createdAt", (row) => row.createdAt],
    ["kind", (row) => t(`kinds.${kindOf(row)}`)],
    ["source", (row) => t(`sources.${row.source}`)],
    ["score", (row) => row.score],
    ["state", (row) => t(`states.staff.${row.state}`)],
    ["text", (row) => row.text],
    ["language", (row) => row.locale],
    ["customer", (row) => row.customer.name],
    ["assignee", (row) => row.assignee?.name ?? null],
    ["replies", (row) => row.replies],
    ["changedAt", (row) => row.changedAt],
  ];
  return csvOf(
    columns.map(([name]) => t(`csv.${name}`)),
    rows.map((row) => columns.map(([, value]) => value(row))),
  );
}
