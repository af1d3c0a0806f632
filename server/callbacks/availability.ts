import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { languageOf } from "#server/platform/locale.ts";
import { lockPeople } from "#server/platform/locks.ts";
import { BEST, civilOf } from "./best-times.ts";
import type { CallTopic } from "./schema.ts";
import {
  agentsFreeAt,
  type Availability,
  bookable,
  CALL,
  freeStarts,
  isFree,
  isOnGrid,
  nearest,
  type Span,
  spanOf,
} from "./slots.ts";
import { dayThere } from "./time-zones.ts";

export type Wanted = {
  topic: CallTopic;
  language: string;
  /** The call that is to be moved takes nobody's time. */
  except?: string | undefined;
};

export async function findAgents({ topic, language, except }: Wanted, tx?: Tx) {
  const within = bookable(+now());
  const agents = await availabilityFor({ topic, within, except }, tx);
  return { ...speaking(agents, languageOf(language)), within };
}

export type Found = Awaited<ReturnType<typeof findAgents>>;

export function freeAgents({ agents, within }: Found, startsAt: Date, timeZone: string) {
  const at = +startsAt;
  const isTooEarly = at < within.from;
  return isTooEarly ? [] : agentsFreeAt(agents, at, (one) => dayThere(timeZone, one));
}

/** @throws Invalid for what no screen of ours would ask for. */
export function mustBePossible(startsAt: Date) {
  const at = +startsAt;
  if (at <= +now()) throw new Invalid("callbacks.past");
  if (at > bookable(+now()).to) throw new Invalid("callbacks.tooFar");
  if (!isOnGrid(at)) throw new Invalid("callbacks.offGrid");
}

/** Asked again under the agent's lock: from here until the COMMIT nobody else books them. */
export async function isStillFree(
  tx: Tx,
  agentId: string,
  { topic, startsAt, except }: { topic: CallTopic; startsAt: Date; except?: string | undefined },
) {
  await lockAvailability(tx, [agentId]);
  const within = spanOf(+startsAt);
  const [agent] = await availabilityFor({ topic, within, except, agentId }, tx);
  return agent !== undefined && isFree(agent, within.from);
}

type WantedTime = { startsAt: Date; timeZone: string };

/** Somebody was faster. The refusal carries the nearest times that are left, as ISO instants. */
export async function slotGone(wanted: Wanted, { startsAt, timeZone }: WantedTime) {
  const { agents, within } = await findAgents(wanted);
  const { starts } = civilOf(freeStarts(agents, within), timeZone);
  const left = nearest(starts, +startsAt, BEST);
  return new Conflict(left.length > 0 ? "callbacks.slotGone" : "callbacks.noneLeft", {
    alternatives: left.map((at) => new Date(at).toISOString()),
  });
}

export async function lockAgents(tx: Tx, wanted: Wanted): Promise<Found> {
  const { agents } = await findAgents(wanted, tx);
  const locked = agents.map(({ agentId }) => agentId);
  await lockAvailability(tx, locked);
  const found = await findAgents(wanted, tx);
  return { ...found, agents: found.agents.filter(({ agentId }) => locked.includes(agentId)) };
}

type Search = Pick<Wanted, "topic" | "except"> & { within: Span; agentId?: string };
type AgentAvailability = Availability & { languages: string[] };
type Row = {
  kind: "shift" | "call" | "closed";
  agentId: string;
  languages: string[];
  from: Date;
  to: Date;
};

const DAY = 86_400_000;

/** One query. What takes an agent's time is what the constraint `callback_no_double_booking` takes for it. */
export async function availabilityFor(
  { topic, within, except, agentId }: Search,
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
    select 'shift' as kind, agent_id as "agentId", languages, starts_at as from, ends_at as to
    from shift join fitting on fitting.id = agent_id
    where cancelled_at is null and ends_at > ${from} and starts_at < ${to}
    union all
    select 'call', agent_id, languages, starts_at, ends_at
    from callback join fitting on fitting.id = agent_id
    where "end" is distinct from 'cancelled' and ends_at > ${from} and starts_at < ${to}
      and callback.id is distinct from ${except ?? null}::uuid
    union all
    select 'closed', fitting.id, languages, starts_at, ends_at
    from closed_day cross join fitting
    where reopened_at is null and ends_at > ${from} and starts_at < ${to}`;
  return availabilityIn(rows);
}

function availabilityIn(rows: Row[]) {
  const agents = new Map<string, AgentAvailability>();
  for (const { kind, agentId, languages, from, to } of rows) {
    const agent = agents.get(agentId) ?? { agentId, languages, shifts: [], calls: [] };
    const spans = kind === "shift" ? agent.shifts : agent.calls;
    spans.push({ from: +from, to: +to });
    agents.set(agentId, agent);
  }
  return [...agents.values()];
}

const FALLBACK = "en";

function speaking(agents: AgentAvailability[], language: string) {
  const onShift = agents.filter(({ shifts }) => shifts.length > 0);
  const own = onShift.filter(({ languages }) => languages.includes(language));
  if (own.length > 0) return { language, agents: own };
  return {
    language: FALLBACK,
    agents: onShift.filter(({ languages }) => languages.includes(FALLBACK)),
  };
}

/** Held until the COMMIT, so nobody is booked twice, in a shift just cancelled, or after they have left. */
export const lockAvailability = (tx: Pick<Tx, "$executeRaw">, agentIds: string[]) =>
  lockPeople(tx, "availability", agentIds);
