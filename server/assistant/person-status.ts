import { waits } from "#server/desk/queue.ts";
import { db } from "#server/platform/db.ts";

export type PersonStatus = "none" | "on the way" | "unwanted";

export async function personStatusOf(
  conversationId: string,
  questionSeq: number,
): Promise<PersonStatus> {
  const live = await db.humanRequest.count({ where: { conversationId, ...waits } });
  if (live > 0) return "on the way";
  const withdrawn = await db.event.count({
    where: {
      conversationId,
      seq: { gt: questionSeq },
      kind: "human_request_ended",
      author: "customer",
    },
  });
  return withdrawn > 0 ? "unwanted" : "none";
}
