import { db } from "#server/platform/db.ts";

/** Where a customer talks with us, or did last; null when they never have. For staff, who look at something else of theirs. */
export async function latestConversationOf(customerId: string) {
  const latest = await db.conversation.findFirst({
    where: { customerId },
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }],
    select: { id: true },
  });
  return latest?.id ?? null;
}
