import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A server for one test. */
export async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A TCP server has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

export type SseEvent = { event: string; data: string; id: string | null };

/** Reads a stream as an EventSource does, until it ends or `enough` says so. */
export async function readEvents(
  url: string,
  enough: (events: SseEvent[]) => boolean = () => false,
  headers: Record<string, string> = {},
) {
  const stop = new AbortController();
  const response = await fetch(url, { headers, signal: stop.signal });
  const events: SseEvent[] = [];
  let rest = "";
  try {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = `${rest}${chunk}`.split("\n\n");
      rest = blocks.pop() ?? "";
      events.push(...blocks.filter((block) => block.trim()).map(eventOf));
      if (enough(events)) break;
    }
  } finally {
    stop.abort();
  }
  return { events, headers: response.headers, status: response.status };
}

function eventOf(block: string): SseEvent {
  const lines = block.split("\n").filter(Boolean);
  const field = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  return { event: field("event") ?? "message", data: field("data") ?? "", id: field("id") ?? null };
}
