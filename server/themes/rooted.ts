import { Prisma } from "#server/platform/prisma/client.ts";

const { sql } = Prisma;

/** Each theme with the one that it counts for: itself, or what it was merged into, over however many steps. */
export const ROOTED = `
  rooted as (
    select id, id as root from theme where merged_into_id is null
    union all
    select theme.id, rooted.root from theme join rooted on rooted.id = theme.merged_into_id
  )`;

export const rooted = Prisma.raw(ROOTED);

/** What speaks for a theme. Of a proposal that is what it is proposed for, elsewhere what somebody has confirmed. */
export const counted = sql`
  counted as (
    select rooted.root, evidence.*
    from theme_evidence evidence
    join rooted on rooted.id = evidence.theme_id
    join theme on theme.id = rooted.root
    where evidence.removed_at is null
      and (evidence.confirmed_at is not null or theme.status = 'proposed')
  )`;
