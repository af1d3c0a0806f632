import { db } from "#server/platform/db.ts";

/** Where a customer talks with us, or did last; null when they never have. For staff, who look at something else of theirs. */
export async function latestConversationOf(customerId: string) {
  return (await latestConversationsOf([customerId])).get(customerId) ?? null;
}

/** @returns customer → conversation; who has never talked with us is not in it. */
export async function latestConversationsOf(customerIds: string[]) {
  const rows = await db.$queryRaw<{ customerId: string; id: string }[]>`
    select distinct on (customer_id) customer_id as "customerId", id from conversation
    where customer_id = any(${[...new Set(customerIds)]}::uuid[])
    order by customer_id, closed_at desc nulls first, opened_at desc`;
  return new Map(rows.map(({ customerId, id }) => [customerId, id]));
}
