import { db } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";

const EVERY_MS = 5_000;

export type Watcher = { seq: number; wake: () => void };

const watched = new Map<string, Set<Watcher>>();
let timer: NodeJS.Timeout | undefined;

/** A notice may be lost: one question for all streams finds what has grown. @returns how to stop. */
export function watchLog(id: string, watcher: Watcher) {
  const those = watched.get(id) ?? new Set();
  watched.set(id, those.add(watcher));
  timer ??= setInterval(poll, EVERY_MS).unref();
  return () => {
    those.delete(watcher);
    if (those.size === 0) watched.delete(id);
    if (watched.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

async function poll() {
  try {
    const rows = await db.conversation.findMany({
      where: { id: { in: [...watched.keys()] } },
      select: { id: true, seq: true },
    });
    for (const { id, seq } of rows) {
      for (const watcher of watched.get(id) ?? []) if (watcher.seq < seq) watcher.wake();
    }
  } catch (error) {
    log.warn({ err: error }, "looking for unnoticed events failed");
  }
}
