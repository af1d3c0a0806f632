import { setImmediate } from "node:timers/promises";
import { rarityOf } from "#server/assistant/rarity.ts";
import { NotFound } from "#server/platform/errors.ts";
import { groupsOf, mostTypical } from "./cluster.ts";
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
  const vectors = vectorsOf(
    rows.map(({ question }) => question),
    rarityOf(rows[0]?.language ?? ""),
  );
  return groupsOf(vectors).map((places) => {
    const members = places.flatMap((place) => rows[place] ?? []);
    const typical = mostTypical(places.flatMap((place) => vectors[place] ?? []));
    return { members, heading: members[typical]?.question ?? "", ...standingOf(members) };
  });
}
