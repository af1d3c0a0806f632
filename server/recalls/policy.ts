import { passagesOf } from "#server/articles/policy.ts";
import { isLead, type Viewer } from "#server/platform/viewer.ts";

export const canRecall = (viewer: Pick<Viewer, "role">) => isLead(viewer);

export const CORRECTION_LIMIT = 2000;
/** Whoever was told something longer ago has acted on it, or not. */
export const RECALL_DAYS = 180;

/** What earlier versions said that the one in force does not, `null` where nothing is in force any more. */
export function goneFrom(earlier: string[], now: string | null): string[] {
  const standing = new Set(now === null ? [] : passagesOf(now).map(({ text }) => text));
  const said = earlier.flatMap((body) => passagesOf(body).map(({ text }) => text));
  return [...new Set(said)].filter((text) => !standing.has(text));
}

/**
 * What stands in the place of a passage: under the same heading, or else at the same place where that is new, too.
 * @param earlier bodies, newest first
 */
export function standsFor(told: string, earlier: string[], now: string | null): string | null {
  if (now === null) return null;
  const standing = passagesOf(now);
  for (const body of earlier) {
    const said = passagesOf(body);
    const at = said.findIndex(({ text }) => text === told);
    const before = said[at];
    if (!before) continue;
    const named = standing.find(({ heading }) => heading === before.heading);
    if (named) return named.text;
    const there = standing[at];
    const isNew = there && !said.some(({ heading }) => heading === there.heading);
    return isNew ? there.text : null;
  }
  return null;
}
