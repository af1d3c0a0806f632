import { notifyDesks } from "#server/conversations/topics.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import { statusesBefore } from "./policy.ts";
import type { PhoneNews } from "./provider.ts";

/** The row decides: what is late, doubled or played again finds it further on and changes nothing. */
export async function hear(id: string, news: PhoneNews) {
  const at = now();
  const { count } = await db.phoneCall.updateMany({
    where: { id, status: { in: statusesBefore(news.status) } },
    data: {
      status: news.status,
      heardAt: at,
      ...(news.status === "talking" && { connectedAt: at }),
      ...(news.status === "ended" && {
        endedAt: at,
        end: news.end,
        failure: news.failure ?? null,
      }),
    },
  });
  if (count > 0) notifyDesks({ changed: "callbacks" });
  return count > 0;
}

/** @returns whether this call goes by that name: it has one, and none is another call's. */
export async function goesBy(id: string, sid: string) {
  const { count } = await db.phoneCall
    .updateMany({ where: { id, endedAt: null, sid: null }, data: { sid } })
    .catch(unlessTaken);
  return count > 0 || (await db.phoneCall.count({ where: { id, sid } })) > 0;
}

function unlessTaken(error: unknown) {
  if (isTaken(error)) return { count: 0 };
  throw error;
}
