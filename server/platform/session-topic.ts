import { z } from "zod";
import { topicOf } from "./bus.ts";

export const sessionTopic = topicOf("session", z.object({ type: z.literal("ended") }));

type Listener = (ids: string[]) => void;

const listeners: Listener[] = [];

/** What must not outlive a session ends with it, in the process that ended it. */
export function whenSessionsEnd(listener: Listener) {
  listeners.push(listener);
}

export function notifySessionsEnded(ids: string[]) {
  for (const id of ids) sessionTopic.notify(id, { type: "ended" });
  for (const listener of listeners) listener(ids);
}
