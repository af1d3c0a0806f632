import { randomUUID } from "node:crypto";
import { follow } from "#server/conversations/follow.ts";
import { append } from "#server/conversations/log.ts";
import type { EventView, Frame } from "#server/conversations/schema.ts";
import type { Viewer } from "#server/platform/viewer.ts";

/** One message of a customer, committed. */
export const say = (
  customer: Viewer,
  conversationId: string,
  text = "Hello",
  clientKey = randomUUID(),
) =>
  append({
    conversationId,
    kind: "message",
    author: "customer",
    authorId: customer.id,
    authorName: customer.name,
    clientKey,
    content: { text },
  });

type Opening = { desk?: boolean; lastEventId?: string; personId?: string };

/** A browser tab: what it has received so far, its last event id, and a way to wait for more. */
export function openStream(
  viewer: Viewer,
  positions: { id: string; seq: number }[],
  { desk = false, ...opening }: Opening = {},
) {
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  const line = new AbortController();
  const stream = { frames, lastEventId: "", ended: false, close, until, events };

  const reading = (async () => {
    for await (const { id, frame } of follow(
      viewer,
      { positions, desk, ...opening },
      line.signal,
    )) {
      frames.push(frame);
      stream.lastEventId = id;
      for (const look of waiting) look();
    }
    stream.ended = true;
    for (const look of waiting) look();
  })();

  async function close() {
    line.abort();
    await reading;
  }

  /** @throws after fifteen seconds, with what had come until then. */
  function until(isThere: (received: Frame[]) => boolean, what = "what was waited for") {
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () =>
          reject(new Error(`${what} did not come; there was ${JSON.stringify(frames.slice(-5))}`)),
        15_000,
      );
      const look = () => {
        if (!isThere(frames)) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      reading.catch(reject);
      look();
    });
  }

  function events(): EventView[] {
    return frames.flatMap((frame) => (frame.type === "event" ? [frame.event] : []));
  }

  return {
    ...stream,
    get lastEventId() {
      return stream.lastEventId;
    },
    get ended() {
      return stream.ended;
    },
    reading,
  };
}
