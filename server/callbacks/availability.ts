import { db, type Tx } from "#server/platform/db.ts";
import { lockPeople } from "#server/platform/locks.ts";
import type { CallTopic } from "./schema.ts";
import { CALL, type Availability, type Span } from "./slots.ts";

const DAY = 86_400_000;

type Wanted = {
  topic: CallTopic;
  within: Span;
  /** This call takes nobody's time: it is the one to be moved. */
  except?: string | undefined;
  /** Only this agent. */
  agentId?: string;
};

export type AgentAvailability = Availability & { languages: string[] };
type Row = { kind: "shift" | "call"; agent_id: string; languages: string[]; from: Date; to: Date };

/**
 * Shifts and calls of everybody who is trained in the topic, in one query. What takes an agent's time here is what
 * the constraint `callback_no_double_booking` takes for it.
 */
export async function availabilityFor(
  { topic, within, except, agentId }: Wanted,
  tx: Pick<Tx, "$queryRaw"> = db,
): Promise<AgentAvailability[]> {
  // A day before, too: who had much to do this morning is not asked first in the afternoon.
  const [from, to] = [new Date(within.from - DAY), new Date(within.to + CALL)];
  const rows = await tx.$queryRaw<Row[]>`
    with fitting as (
      select id, languages from person
      where role <> 'customer' and deactivated_at is null
        and (${topic} = 'other' or ${topic}::"Topic" = any(skills))
        and (${agentId ?? null}::uuid is null or id = ${agentId ?? null}::uuid)
    )
    select 'shift' as kind, agent_id, languages, starts_at as from, ends_at as to
    from shift join fitting on fitting.id = agent_id
    where cancelled_at is null and ends_at > ${from} and starts_at < ${to}
    union all
    select 'call', agent_id, languages, starts_at, ends_at
    from callback join fitting on fitting.id = agent_id
    where "end" is distinct from 'cancelled' and ends_at > ${from} and starts_at < ${to}
      and callback.id is distinct from ${except ?? null}::uuid`;
  return diariesIn(rows);
}

function diariesIn(rows: Row[]) {
  const diaries = new Map<string, AgentAvailability>();
  for (const { kind, agent_id: agentId, languages, from, to } of rows) {
    const diary = diaries.get(agentId) ?? { agentId, languages, shifts: [], calls: [] };
    const pages = kind === "shift" ? diary.shifts : diary.calls;
    pages.push({ from: +from, to: +to });
    diaries.set(agentId, diary);
  }
  return [...diaries.values()];
}

const FALLBACK = "en";

/** Those who speak the customer's language; when none of them works in this time, those who speak English. */
export function speaking(diaries: AgentAvailability[], language: string) {
  const onShift = diaries.filter(({ shifts }) => shifts.length > 0);
  const own = onShift.filter(({ languages }) => languages.includes(language));
  if (own.length > 0) return { language, diaries: own };
  return {
    language: FALLBACK,
    diaries: onShift.filter(({ languages }) => languages.includes(FALLBACK)),
  };
}

/**
 * Whoever writes into agents' diaries does it one after the other, until the transaction ends; so nobody is booked
 * twice, in a shift that has just been cancelled, or after they have left.
 */
export const lockAvailability = (tx: Pick<Tx, "$executeRaw">, agentIds: string[]) =>
  lockPeople(tx, "availability", agentIds);
