import { log } from "#server/platform/log.ts";
import { sessionTopic } from "#server/platform/session-topic.ts";
import { liveSessionsAmong, notifyEndSoon } from "./sessions.ts";

const EVERY_MS = 5_000;

/**
 * The notice that a session is over may be lost on its way from another process, and nobody sends one when it
 * expires. One question for all streams together finds what is over all the same.
 * @returns how to stop watching.
 */
export function watchSessions() {
  const timer = setInterval(() => {
    endStreamsOfEnded().catch((error: unknown) =>
      log.warn({ err: error }, "looking for ended sessions failed"),
    );
  }, EVERY_MS).unref();
  return () => clearInterval(timer);
}

export async function endStreamsOfEnded() {
  const listening = sessionTopic.listenedTo();
  if (listening.length === 0) return;
  const live = await liveSessionsAmong(listening);
  notifyEndSoon(listening.filter((id) => !live.has(id)).map((id) => ({ id })));
}
