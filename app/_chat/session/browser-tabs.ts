import type { TabMessage, World } from "./shared-stream.ts";

/**
 * The tabs of one person in this browser: whoever else signs in here neither hears them nor is heard. Where a browser
 * lacks what it takes, each tab is alone.
 */
export function joinTabs(personId: string, hear: (message: TabMessage) => void) {
  const name = `kindline.stream.${personId}`;
  const isAlone = typeof BroadcastChannel === "undefined" || !navigator.locks;
  const channel = isAlone ? null : new BroadcastChannel(name);
  // Only tabs of this origin speak here, and only this code.
  channel?.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => hear(data));

  const post: ((message: TabMessage) => void) | undefined = channel?.postMessage.bind(channel);

  return {
    post: (message: TabMessage) => post?.(message),
    elect: (on: Parameters<World["elect"]>[0]) => (isAlone ? alone(on) : elect(name, on)),
    close: () => channel?.close(),
  };
}

function alone({ won }: Parameters<World["elect"]>[0]) {
  won();
  return { steal() {}, leave() {} };
}

/** The lock goes to the next tab the moment that its holder is closed, or has crashed. */
function elect(name: string, { won, lost }: Parameters<World["elect"]>[0]) {
  let term = 0;
  let end: (() => void) | null = null;

  function stand(isThief: boolean) {
    const own = (term += 1);
    const waiting = new AbortController();
    let release: (() => void) | null = null;
    let isHolding = false;
    end = () => {
      waiting.abort();
      release?.();
    };
    const options = isThief ? { steal: true } : { signal: waiting.signal };
    const held = navigator.locks.request(name, options, () => {
      if (own !== term) return;
      isHolding = true;
      won();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    held.catch(() => {
      if (own !== term) return;
      // A browser that refuses its locks: better a stream of one's own than none.
      if (!isHolding) return won();
      lost();
      stand(false);
    });
  }

  stand(false);
  return {
    steal() {
      end?.();
      stand(true);
    },
    leave() {
      term += 1;
      end?.();
    },
  };
}
