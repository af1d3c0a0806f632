import type { Frame } from "#server/conversations/schema.ts";
import {
  createSharedStream,
  type TabMessage,
  type World,
} from "#app/_chat/session/shared-stream.ts";
import type { Handlers } from "#app/_chat/session/stream.ts";

type Waiting = { id: number; won: () => void; lost: () => void };
type Opened = {
  asked: { id: string; seq: number }[];
  on: Handlers & { receive: (frame: Frame) => void };
  closed: boolean;
};

/** A browser without a screen: its lock, its channel, and the streams that it holds. */
export function openBrowser({ bringsOwn = false } = {}) {
  const streams: Opened[] = [];
  const channel = new Map<number, (message: TabMessage) => void>();
  let queue: Waiting[] = [];
  let holder: Waiting | null = null;
  let count = 0;

  function grant() {
    if (holder) return;
    holder = queue.shift() ?? null;
    holder?.won();
  }

  function lock(own: Waiting): ReturnType<World["elect"]> {
    queue.push(own);
    queueMicrotask(grant);
    const leave = () => {
      queue = queue.filter((one) => one !== own);
      if (holder === own) holder = null;
      queueMicrotask(grant);
    };
    function steal() {
      leave();
      const former = holder;
      holder = own;
      own.won();
      if (!former) return;
      former.lost();
      queue.push(former);
    }
    return { steal, leave };
  }

  function openTab(places: ReturnType<World["places"]> = []) {
    const id = (count += 1);
    const state = { frames: [] as Frame[], changes: [] as string[], isSeen: true, isFrozen: false };
    const late: (() => void)[] = [];
    const whenAwake = (run: () => void) => (state.isFrozen ? void late.push(run) : run());
    const tab = createSharedStream({
      tab: `tab ${id}`,
      bringsOwn,
      places: () => [...places],
      subscribe(asked, on) {
        const one = { asked, on, closed: false };
        streams.push(one);
        return () => {
          one.closed = true;
        };
      },
      post: (message) =>
        whenAwake(() => {
          for (const [other, hear] of channel)
            if (other !== id) queueMicrotask(() => hear(message));
        }),
      elect: ({ won, lost }) => lock({ id, won, lost: () => whenAwake(lost) }),
      isSeen: () => state.isSeen,
      receive: (frame) => void state.frames.push(frame),
      up: () => void state.changes.push("up"),
      stopped: () => void state.changes.push("stopped"),
      down: (silent) => void state.changes.push(silent ? "silent" : "down"),
      setTimer(run, ms) {
        const timer = setTimeout(() => whenAwake(run), ms);
        return () => clearTimeout(timer);
      },
    });
    channel.set(id, (message) => whenAwake(() => tab.hear(message)));
    tab.start();
    return {
      ...tab,
      ...state,
      state,
      places,
      close() {
        tab.stop();
        channel.delete(id);
      },
      /** Without a farewell. */
      crash() {
        state.isFrozen = true;
        channel.delete(id);
        queue = queue.filter((one) => one.id !== id);
        if (holder?.id !== id) return;
        holder = null;
        for (const one of streams) one.closed = true;
        queueMicrotask(grant);
      },
      freeze: () => (state.isFrozen = true),
      thaw() {
        state.isFrozen = false;
        for (const run of late.splice(0)) run();
      },
    };
  }

  return {
    openTab,
    streams,
    live: () => streams.filter(({ closed }) => !closed),
    latest: () => streams.at(-1),
  };
}
