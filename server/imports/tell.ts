import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { planHooks } from "#server/plans/plan-hooks.ts";
import type { Batch } from "./batches.ts";
import type { Kind, Layout } from "./kinds.ts";

const LATELY_MS = 24 * 60 * 60_000;

/** Of a million customers those are told that their plans are others now who may have a page of theirs open. */
export async function tellWhoLooks({ plan }: Kind, { headings }: Layout, { all }: Batch) {
  if (plan === null) return;
  const place = headings.indexOf(plan);
  const references = all.flatMap(({ rows: [first] }) => first?.[place]?.trim() ?? []);
  const since = new Date(+now() - LATELY_MS);
  const looking = await db.$queryRaw<{ id: string }[]>`
    select distinct plan.customer_id as id
    from plan join session on session.person_id = plan.customer_id
    where plan.reference = any(${references}::text[]) and session.seen_at > ${since}::timestamptz`;
  for (const { id } of looking) planHooks().changed(id);
}
