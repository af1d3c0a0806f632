import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";
import { counted, rooted } from "./rooted.ts";

type Told = { themeId: string; byId: string; people: string[] };
type Open = { id: string; customerId: string; status: FeedbackStatus };

/** What they had sent us about it is done, and says so; the notice is mail enough. */
export async function finishSubmissions(tx: Tx, { themeId, byId, people }: Told) {
  const open = await tx.$queryRaw<Open[]>`
    with recursive ${rooted}, ${counted}
    select item.id, item.customer_id as "customerId", item.status
    from feedback_item item
    where item.id in (select feedback_id from counted where root = ${themeId}::uuid)
      and item.customer_id = any(${people}::uuid[]) and item.status in ('new', 'planned', 'doing')
    order by item.id for update of item`;
  for (const { id, customerId, status: from } of open) {
    const at = now();
    const to = "done" as const;
    await tx.feedbackItem.update({ where: { id }, data: { status: to, changedAt: at } });
    await tx.feedbackChange.create({
      data: {
        feedbackId: id,
        kind: "status",
        authorId: byId,
        fromStatus: from,
        toStatus: to,
        createdAt: at,
      },
    });
    const entry = { subjectId: id, customerId, details: { from, to } };
    await audit(tx, { id: byId }, { action: "feedback.setStatus", ...entry });
  }
}
