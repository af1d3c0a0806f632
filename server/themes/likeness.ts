import type { Vector } from "#server/assistant/classifier/vector.ts";
import { groupsOf, Leaders } from "#server/knowledge/cluster.ts";

export type Said = {
  id: string;
  customerId: string;
  /** Null: in none yet. */
  themeId: string | null;
  apartFrom: string[];
  vector: Vector;
};

export type Suggestions = {
  /** What looks like what a theme has already. */
  joining: { id: string; themeId: string }[];
  /** What at least two customers say and no theme has. */
  proposals: string[][];
};

export const FEWEST_CUSTOMERS = 2;

/**
 * In the order given, so that the same words in the same order make the same suggestions. What people have kept apart
 * from a theme is not suggested for it again.
 * @param said of one language, the oldest first
 */
export function suggestionsOf(said: Said[], alike: number): Suggestions {
  const themed = said.filter(({ themeId }) => themeId !== null);
  const leaders = new Leaders();
  for (const { vector } of themed) leaders.add(vector);
  const joining: Suggestions["joining"] = [];
  const left: Said[] = [];
  for (const one of said.filter(({ themeId }) => themeId === null)) {
    const { group, cosine } = leaders.nearest(one.vector);
    const themeId = cosine >= alike ? themed[group]?.themeId : null;
    if (themeId && !one.apartFrom.includes(themeId)) joining.push({ id: one.id, themeId });
    else left.push(one);
  }
  return { joining, proposals: proposalsOf(left, alike) };
}

function proposalsOf(left: Said[], alike: number) {
  const groups = groupsOf(
    left.map(({ vector }) => vector),
    alike,
  ).map((places) => places.flatMap((place) => left[place] ?? []));
  return groups
    .filter((group) => new Set(group.map(({ customerId }) => customerId)).size >= FEWEST_CUSTOMERS)
    .filter((group) => !wereApart(group))
    .map((group) => group.map(({ id }) => id));
}

/** People have taken the very same ones apart before. */
const wereApart = (group: Said[]) =>
  group.every(({ apartFrom }) =>
    apartFrom.some((theme) => group.every((other) => other.apartFrom.includes(theme))),
  );
