import { publish } from "#server/platform/bus.ts";

/** Short enough to read along, long enough that a lively conversation does not write to every desk at every word. */
const PAUSE_MS = 400;

const changed = new Set<string>();

/** The desk's lists show the last words of each conversation; those of one moment are told as one. */
export function notifyDesk(conversationId: string) {
  if (changed.size === 0) setTimeout(tell, PAUSE_MS).unref();
  changed.add(conversationId);
}

function tell() {
  for (const conversationId of changed) publish("desk", { conversationId });
  changed.clear();
}
