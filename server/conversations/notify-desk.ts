import { notifyDesks } from "./topics.ts";

/** Short enough to read along, long enough that a lively conversation does not write to every desk at every word. */
const PAUSE_MS = 400;

const changed = new Set<string>();

export function notifyDesk(conversationId: string) {
  if (changed.size === 0) setTimeout(notifyAll, PAUSE_MS).unref();
  changed.add(conversationId);
}

function notifyAll() {
  for (const conversationId of changed) notifyDesks({ conversationId });
  changed.clear();
}
