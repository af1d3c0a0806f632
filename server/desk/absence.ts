import { db, type Tx } from "#server/platform/db.ts";
import { heardAround } from "./policy.ts";
import type { AbsenceView } from "./schema.ts";

/**
 * Who has not been heard takes no new conversations any more, and finds out why when they are back. An absence is
 * known by the moment at which its agent was heard last: until they are heard again it is the same one.
 * @returns how many agents.
 */
export function endAvailability(at: Date): Promise<number> {
  const { gte, lte } = heardAround(at);
  return db.$executeRaw`
    with gone as (
      update agent_presence set available_at = null
      where available_at is not null and not seen_at between ${gte}::timestamptz and ${lte}::timestamptz
      returning agent_id, seen_at
    )
    insert into agent_absence as known (agent_id, seen_at, was_available)
    select agent_id, seen_at, true from gone
    on conflict (agent_id) do update set
      seen_at = excluded.seen_at,
      returned_at = null,
      was_available = true,
      conversation_ids = case when known.seen_at = excluded.seen_at then known.conversation_ids else '{}' end`;
}

export function noteReturned(tx: Tx, agentId: string, conversationId: string, at: Date) {
  return tx.$executeRaw`
    insert into agent_absence as known (agent_id, seen_at, conversation_ids)
    values (
      ${agentId}::uuid,
      coalesce((select seen_at from agent_presence where agent_id = ${agentId}::uuid), ${at}::timestamptz),
      array[${conversationId}::uuid]
    )
    on conflict (agent_id) do update set
      seen_at = excluded.seen_at,
      returned_at = null,
      was_available = known.was_available and known.seen_at = excluded.seen_at,
      conversation_ids = case
        when known.seen_at = excluded.seen_at then known.conversation_ids || excluded.conversation_ids
        else excluded.conversation_ids
      end`;
}

/** They are heard again. After a jump of the clock that may seem to be before they were heard last. */
export const endAbsence = (agentId: string, at: Date) =>
  db.$executeRaw`
    update agent_absence set returned_at = greatest(seen_at, ${at}::timestamptz)
    where agent_id = ${agentId}::uuid and returned_at is null`;

export const forgetAbsence = (agentId: string) =>
  db.agentAbsence.deleteMany({ where: { agentId, returnedAt: { not: null } } });

export async function absenceOf(agentId: string): Promise<AbsenceView | null> {
  const absence = await db.agentAbsence.findUnique({ where: { agentId } });
  if (!absence?.returnedAt) return null;
  const conversations = await db.conversation.findMany({
    where: { id: { in: absence.conversationIds } },
    orderBy: { id: "asc" },
    select: { id: true, agentId: true, closedAt: true, customer: { select: { name: true } } },
  });
  return {
    from: absence.seenAt.toISOString(),
    until: absence.returnedAt.toISOString(),
    wasAvailable: absence.wasAvailable,
    conversations: conversations.map(({ id, customer, ...held }) => ({
      id,
      customerName: customer.name,
      isFree: !held.agentId && !held.closedAt,
    })),
  };
}
