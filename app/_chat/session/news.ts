import type { Frame } from "#server/conversations/schema.ts";

/** A page is made before its news can be heard, and is hardly longer than this on its way. */
const ON_ITS_WAY_MS = 10_000;

/** When there was news of which kind, for pages that were on their way or out of sight meanwhile. */
export function createNews(now: () => number) {
  const heardAt = new Map<Frame["type"], number>();
  const leftAt = new Map<string, number>();
  let restoredAt = -Infinity;

  return {
    hear(frames: readonly Frame[]) {
      for (const { type } of frames) heardAt.set(type, now());
    },
    /** The line is there again: nobody knows what it has not brought. */
    restored: () => void (restoredAt = now()),
    /** @param isBehind there was news that it had not looked at yet. */
    left: (path: string, isBehind: boolean) => void leftAt.set(path, isBehind ? -Infinity : now()),
    /** Whether a page that comes up now may have missed something; on the way back it is the one that was left. */
    hasMissed(path: string, kinds: readonly Frame["type"][]) {
      const since = Math.min(leftAt.get(path) ?? Infinity, now() - ON_ITS_WAY_MS);
      const latest = Math.max(restoredAt, ...kinds.map((kind) => heardAt.get(kind) ?? -Infinity));
      return latest >= since;
    },
  };
}
