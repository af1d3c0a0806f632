import type { Frame } from "#server/conversations/schema.ts";
import { isServed, type Place, placesToAsk } from "../state/wanted.ts";
import { type Handlers, createStream } from "./stream.ts";

export type Subscribe = (
  positions: { id: string; seq: number }[],
  on: Handlers & { receive: (frame: Frame) => void },
) => () => void;

export type LeaderWorld = {
  tab: string;
  bringsOwn: boolean;
  places: () => Place[];
  subscribe: Subscribe;
  /** The stream is not there: every tab has to say what it wants. */
  callRoll: (silent: boolean) => void;
  receive: (frame: Frame) => void;
  served: (tabs: string[]) => void;
  stopped: () => void;
  setTimer: (run: () => void, ms: number) => () => void;
};

const GATHER_MS = 50;

/** The tab that holds the stream for all others of its browser. */
export function createLeader(world: LeaderWorld) {
  const tabs = new Map<string, readonly Place[]>();
  const unserved = new Map<string, readonly Place[]>();
  const reached = new Map<string, number>();
  const wanted = { tabs, unserved, reached, bringsOwn: world.bringsOwn };
  let streamed = new Set<string>();
  let isUp = false;
  let isStopped = false;
  let cancelReopening: (() => void) | null = null;

  const stream = createStream({
    open(on) {
      tabs.set(world.tab, world.places());
      if (!isUp) unserved.set(world.tab, world.places());
      const asked = placesToAsk(wanted);
      const promised = new Map(unserved);
      for (const { id, seq } of asked) pass(id, seq);
      return world.subscribe(asked, {
        ...on,
        started() {
          streamed = new Set(asked.map(({ id }) => id));
          for (const [tab, places] of promised) {
            if (unserved.get(tab) === places) unserved.delete(tab);
          }
          on.started();
        },
        receive(frame) {
          if (frame.type === "event") pass(frame.event.conversationId, frame.event.seq);
          world.receive(frame);
        },
      });
    },
    up() {
      isUp = true;
      isStopped = false;
      world.served([...tabs.keys()].filter((tab) => !unserved.has(tab)));
      if (unserved.size > 0) reopenSoon();
    },
    down: callRoll,
    stopped() {
      isUp = false;
      isStopped = true;
      world.stopped();
    },
  });

  const pass = (id: string, seq: number) => reached.set(id, Math.max(seq, reached.get(id) ?? 0));

  /** Only who is there answers: what was known of the others is forgotten. */
  function callRoll(silent: boolean) {
    isUp = false;
    for (const known of [tabs, unserved, reached]) known.clear();
    world.callRoll(silent);
  }

  function reopenSoon() {
    cancelReopening ??= world.setTimer(() => {
      cancelReopening = null;
      stream.reopen();
    }, GATHER_MS);
  }

  return {
    start() {
      callRoll(false);
      reopenSoon();
    },
    serve(tab: string, places: readonly Place[]) {
      // What the stream has opened since, this tab has not said again.
      tabs.set(world.tab, world.places());
      tabs.set(tab, places);
      if (isUp && isServed(wanted, tab, streamed)) return world.served([tab]);
      unserved.set(tab, places);
      // What was refused may be asked for again once something else is wanted.
      if (isUp || isStopped) reopenSoon();
    },
    forget(tab: string) {
      tabs.delete(tab);
      unserved.delete(tab);
    },
    restart: stream.restart,
    stop() {
      cancelReopening?.();
      stream.stop();
    },
  };
}
