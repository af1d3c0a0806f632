import { addDays, dateOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { USE_DAYS } from "./policy.ts";

const firstDay = () => dateOf(addDays(dayIn("UTC"), 1 - USE_DAYS));

/** @returns how often each of them was inserted, by id */
export async function usesOf(ids: string[]) {
  const sums = await db.savedReplyUse.groupBy({
    by: ["replyId"],
    where: { replyId: { in: ids }, on: { gte: firstDay() } },
    _sum: { count: true },
  });
  return new Map(sums.map(({ replyId, _sum }) => [replyId, _sum.count ?? 0]));
}

/** Days that no longer count go with the next one. */
export async function countUse(id: string) {
  await db.$executeRaw`
    insert into saved_reply_use (reply_id, "on", count) values (${id}::uuid, ${dateOf(dayIn("UTC"))}::date, 1)
    on conflict (reply_id, "on") do update set count = saved_reply_use.count + 1`;
  await db.savedReplyUse.deleteMany({ where: { replyId: id, on: { lt: firstDay() } } });
}
