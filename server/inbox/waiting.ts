import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";

/**
 * Questions about cases that only they can answer, refunds that nothing of theirs takes, answers of ours that they
 * have not opened, and corrections that they have not read. Asked on every page.
 */
export async function countWaiting({ id }: Viewer): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    select (select count(*) from purchase_case
            where customer_id = ${id}::uuid and turn = 'customer' and ended_at is null)
         + (select count(distinct refund_id) from payout
            where customer_id = ${id}::uuid
              and failed_at is not null and sent_at is null and arrived_at is null)
         + (select count(*) from article_correction correction
            join conversation on conversation.id = correction.conversation_id
            where correction.customer_id = ${id}::uuid and correction.seq > conversation.read_seq)
         + (select count(*) from theme_notice
            where person_id = ${id}::uuid and seen_at is null)
         + (select count(*) from feedback_item item
            where item.customer_id = ${id}::uuid and exists (
              select 1 from feedback_change change
              left join feedback_hold hold on hold.change_id = change.id
              where change.feedback_id = item.id and change.kind = 'reply'
                and (hold.change_id is null or hold.sent_at is not null)
                and coalesce(hold.sent_at, change.created_at)
                      >= coalesce(item.seen_at, item.created_at))) as count`;
  return Number(row?.count ?? 0);
}
