import { afterEach, beforeEach, vi } from "vitest";
import type { Frame } from "#server/conversations/schema.ts";
import { openBrowser } from "#tests/support/browser-tabs.ts";
import { message } from "#tests/support/frames.ts";

/** Called by each file: without isolation a hook at the top of this one would be the first file's alone. */
export function standStill() {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
}

export const ROOM = "one";

export const moment = (ms = 60) => vi.advanceTimersByTimeAsync(ms);

export const words = (seq: number): Frame => ({
  type: "event",
  event: message(seq, { conversationId: ROOM }),
});

/** How far a tab is in the room. */
export const at = (seq: number, closed = false) => [{ id: ROOM, seq, closed }];

type Browser = ReturnType<typeof openBrowser>;

/** The server answers, and is heard every five seconds. */
export async function start(browser: Browser) {
  await moment();
  browser.latest()?.on.started();
  await moment();
}

export async function withTabs(count: number, options?: Parameters<typeof openBrowser>[0]) {
  const browser = openBrowser(options);
  const tabs = Array.from({ length: count }, () => browser.openTab());
  await start(browser);
  return { browser, tabs };
}
