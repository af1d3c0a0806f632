import { setImmediate } from "node:timers/promises";
import { v7 as newId } from "uuid";
import { rarityOf } from "#server/assistant/rarity.ts";
import { ALIKE } from "#server/knowledge/cluster.ts";
import { vectorsOf } from "#server/knowledge/vectors.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { FEWEST_CUSTOMERS, type Said, suggestionsOf } from "./likeness.ts";
import { ROOTED } from "./rooted.ts";
import { notifyThemes } from "./write.ts";
import { passageIn, type Text, textJoins, textOf } from "./words.ts";

const NEW_AT_ONCE = 500;
const MOST_LOOSE = 500;
const MOST_THEMED = 1500;

/**
 * What customers have said and nobody has put in a theme is suggested for one that says the same, or for a new one.
 * Nothing is looked at twice: as long as nobody says anything, there is nothing to do.
 * @returns how many pieces of evidence have found a place
 */
export async function proposeThemes(): Promise<number> {
  await takeSubmissions();
  const state = await stateNow();
  if (state === seen) return 0;
  let placed = 0;
  for (const language of await languagesWaiting()) {
    await setImmediate();
    placed += await proposeIn(language);
  }
  // As it was before: what came meanwhile is looked at the next time.
  seen = state;
  if (placed > 0) notifyThemes();
  return placed;
}

let seen = "";

async function stateNow() {
  const [row] = await db.$queryRaw<{ state: string }[]>`
    select concat(count(*), ' ', max(created_at), ' ', count(*) filter (where theme_id is null), ' ',
                  (select concat(count(*), ' ', sum(version)) from theme)) as state
    from theme_evidence`;
  return row?.state ?? "";
}

/** Ideas and problems speak for something; praise asks for nothing. */
const takeSubmissions = () => db.$executeRaw`
  insert into theme_evidence (id, customer_id, feedback_id, plan_id, language, said_at, created_at)
  select gen_random_uuid(), customer_id, id, plan_id, split_part(locale, '-', 1), created_at, ${now()}::timestamptz
  from feedback_item item
  where kind in ('idea', 'problem') and source <> 'answer' and text <> ''
    and not exists (select 1 from theme_evidence where feedback_id = item.id)
  order by created_at, id limit ${NEW_AT_ONCE}
  on conflict do nothing`;

async function languagesWaiting() {
  const rows = await db.$queryRaw<{ language: string }[]>`
    select distinct language from theme_evidence where theme_id is null order by language`;
  return rows.map(({ language }) => language);
}

type Row = Text & Pick<Said, "customerId" | "themeId" | "apartFrom">;

async function proposeIn(language: string) {
  const rows = await db.$queryRawUnsafe<Row[]>(
    `with recursive ${ROOTED}, recent as (
       (select * from theme_evidence where theme_id is null and language = $1
        order by said_at desc, id desc limit ${MOST_LOOSE})
       union all
       (select * from theme_evidence where theme_id is not null and removed_at is null and language = $1
        order by said_at desc, id desc limit ${MOST_THEMED})
     )
     select evidence.id, evidence.customer_id as "customerId", evidence.apart_from as "apartFrom",
            rooted.root as "themeId",
            ${textOf} as text, evidence.from_offset as "from", evidence.to_offset as "to"
     from recent evidence ${textJoins}
     left join rooted on rooted.id = evidence.theme_id
     order by evidence.said_at, evidence.id`,
    language,
  );
  const rarity = rarityOf(language);
  const vectors = vectorsOf(rows.map(passageIn), rarity ?? (() => 1));
  const said = rows.flatMap(({ id, customerId, themeId, apartFrom }, index): Said[] => {
    const vector = vectors[index];
    return vector ? [{ id, customerId, themeId, apartFrom, vector }] : [];
  });
  const { joining, proposals } = suggestionsOf(said, rarity ? ALIKE.known : ALIKE.unknown);
  const joined = await eachByItself(
    Array.from(Map.groupBy(joining, ({ themeId }) => themeId)),
    ([themeId, found]) =>
      suggest(
        themeId,
        found.map(({ id }) => id),
      ),
  );
  return joined + (await eachByItself(proposals, propose));
}

/** A proposal that was dismissed comes back when more customers say it; one that is declined stays as it is. */
const suggest = (themeId: string, ids: string[]) =>
  db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from theme where id = ${themeId}::uuid for update`;
    const theme = await tx.theme.findUnique({ where: { id: themeId } });
    if (!theme || theme.mergedIntoId) return 0;
    const count = await take(tx, themeId, ids);
    if (count > 0 && theme.dismissedAt && (await isFromOthers(tx, themeId, ids))) {
      await tx.theme.update({
        where: { id: themeId },
        data: { dismissedAt: null, version: { increment: 1 } },
      });
      await tx.themeChange.create({
        data: { themeId, kind: "proposed", evidence: count, at: now() },
      });
    }
    return count;
  });

async function isFromOthers(tx: Tx, themeId: string, ids: string[]) {
  const before = await tx.themeEvidence.findMany({
    where: { themeId, id: { notIn: ids } },
    distinct: ["customerId"],
    select: { customerId: true },
  });
  const known = before.map(({ customerId }) => customerId);
  const other = { themeId, id: { in: ids }, customerId: { notIn: known } };
  return (await tx.themeEvidence.count({ where: other })) > 0;
}

/** Unless so much of it was placed meanwhile that the rest is no theme. */
const propose = (ids: string[]) =>
  db.$transaction(async (tx) => {
    const free = await tx.$queryRaw<{ customerId: string }[]>`
      select customer_id as "customerId" from theme_evidence
      where id = any(${ids}::uuid[]) and theme_id is null order by id for update`;
    if (new Set(free.map(({ customerId }) => customerId)).size < FEWEST_CUSTOMERS) return 0;
    const id = newId();
    const area = await mostOften(tx, ids);
    await tx.theme.create({ data: { id, area, createdAt: now() } });
    const count = await take(tx, id, ids);
    await tx.themeChange.create({
      data: { themeId: id, kind: "proposed", evidence: count, at: now() },
    });
    return count;
  });

/** What somebody has placed meanwhile stays there. */
async function take(tx: Tx, themeId: string, ids: string[]) {
  const { count } = await tx.themeEvidence.updateMany({
    where: { id: { in: ids }, themeId: null },
    data: { themeId },
  });
  return count;
}

async function mostOften(tx: Tx, ids: string[]) {
  const [most] = await tx.themeEvidence.groupBy({
    by: ["area"],
    where: { id: { in: ids }, area: { not: null } },
    _count: true,
    orderBy: [{ _count: { area: "desc" } }, { area: "asc" }],
    take: 1,
  });
  return most?.area ?? null;
}
