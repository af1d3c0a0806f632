import { dateOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { portalZone } from "#server/platform/portal-zone.ts";
import { authorize, isLead, type Viewer } from "#server/platform/viewer.ts";
import { namesOf } from "./cases.ts";
import { spanOf } from "./period.ts";
import { canReview } from "./policy.ts";
import { ALL } from "./roll-up.ts";
import type { AgentFigures, InsightQuery } from "./schema.ts";
import { countIn, quantile } from "./spread.ts";
import { spreadSum } from "./topics.ts";

type Row = {
  agentId: string;
  chats: number;
  repeats: number;
  rated: number;
  scores: number;
  heldMs: number;
  first: number[];
};

const SQL = `
  select agent_id as "agentId", sum(chats)::int as chats, sum(repeats)::int as repeats,
    sum(rated)::int as rated, sum(scores)::int as scores, sum(held_ms)::float8 as "heldMs",
    ${spreadSum("person_first")} as first
  from insight_agent_day
  where day between $1::date and $2::date and language = $3 and ($4::uuid is null or agent_id = $4::uuid)
  group by agent_id`;

/** Leads see everybody, agents themselves: by name, not by rank, and each with how many cases it rests on. */
export async function listAgentFigures(
  viewer: Viewer,
  query: InsightQuery,
): Promise<AgentFigures[]> {
  authorize(canReview(viewer));
  const { from, to } = spanOf(query, dayIn(portalZone()));
  const own = isLead(viewer) ? null : viewer.id;
  const language = query.language ?? ALL;
  const rows = await db.$queryRawUnsafe<Row[]>(SQL, dateOf(from), dateOf(to), language, own);
  const names = await namesOf(rows.map(({ agentId }) => agentId));
  return rows
    .map(({ agentId, chats, repeats, rated, scores, heldMs, first }) => ({
      agentId,
      name: names.get(agentId) ?? "",
      chats,
      repeats: repeats / chats,
      rated,
      score: rated > 0 ? scores / rated : null,
      heldMs: Math.round(heldMs / chats),
      first: quantile(first, 0.5),
      requests: countIn(first),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
