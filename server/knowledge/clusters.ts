import { setImmediate } from "node:timers/promises";
import { rarityOf } from "#server/assistant/rarity.ts";
import { NotFound } from "#server/platform/errors.ts";
import { ALIKE, groupsOf, mostTypical } from "./cluster.ts";
import { type GapRow, gapRows } from "./rows.ts";
import { standingOf } from "./standing.ts";
import { vectorsOf } from "./vectors.ts";

/** Gaps that ask the same, in the order in which they were asked. */
export type Cluster = ReturnType<typeof clustersOf>[number];

/** Of each language by itself; between two of them others get their turn. */
export async function allClusters(): Promise<Cluster[]> {
  const byLanguage = Map.groupBy(await gapRows(), ({ language }) => language);
  const clusters: Cluster[] = [];
  for (const rows of byLanguage.values()) {
    await setImmediate();
    clusters.push(...clustersOf(rows));
  }
  return clusters;
}

/** @throws NotFound also for what was asked too long ago */
export async function clusterWith(id: string, language: string): Promise<Cluster> {
  const clusters = clustersOf(await gapRows(language));
  const found = clusters.find(({ members }) => members.some((member) => member.id === id));
  if (!found) throw new NotFound();
  return found;
}

/** @param rows of one language */
export function clustersOf(rows: GapRow[]) {
  return groupsIn(rows).map(({ places, typical }) => {
    const members = places.flatMap((place) => rows[place] ?? []);
    return { members, heading: rows[typical]?.question ?? "", ...standingOf(members) };
  });
}

type Grouping = { of: string; groups: { places: number[]; typical: number }[] };
const known = new Map<string, Grouping>();

/** What a question asks never changes: as long as nobody has asked another, the groups are those of before. */
function groupsIn(rows: GapRow[]) {
  const language = rows[0]?.language ?? "";
  const of = rows.map(({ id }) => id).join();
  const before = known.get(language);
  if (before?.of === of) return before.groups;
  const groups = groupsNow(rows, language);
  known.set(language, { of, groups });
  return groups;
}

function groupsNow(rows: GapRow[], language: string) {
  const rarity = rarityOf(language);
  const vectors = vectorsOf(
    rows.map(({ question }) => question),
    rarity ?? (() => 1),
  );
  return groupsOf(vectors, rarity ? ALIKE.known : ALIKE.unknown).map((places) => {
    const typical = mostTypical(places.flatMap((place) => vectors[place] ?? []));
    return { places, typical: places[typical] ?? 0 };
  });
}
