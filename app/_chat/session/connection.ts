import type { TRPCClient } from "@trpc/client";
import { v7 as newKey } from "uuid";
import type { AppRouter } from "#server/api/root.ts";
import type { Frame } from "#server/conversations/schema.ts";
import { cutHanging, leaveDeadConnections } from "#app/_trpc/hanging.ts";
import type { Place } from "../state/wanted.ts";
import { joinTabs } from "./browser-tabs.ts";
import { failureOf } from "./delivery.ts";
import type { Subscribe } from "./leader.ts";
import { createSharedStream } from "./shared-stream.ts";
import { createStore } from "./store.ts";

type Client = TRPCClient<AppRouter>;
type Person = { id: string; isStaff: boolean };
type Handlers = {
  places: () => Place[];
  receive: (frame: Frame) => void;
  /** The stream is up again after a break, or for the first time. */
  restored: () => void;
};

/** An answer of a connection that lives is there by then. */
const FRESH_MS = 1_000;

/** The part of one tab in the stream that all tabs of its person in this browser share. */
export function createConnection(client: Client, person: Person, handlers: Handlers) {
  /** Since when the stream is down; null while it is up. */
  const downSince = createStore<number | null>(null);
  /** The server has refused the stream: this page shows what was. */
  const isStopped = createStore(false);
  let tabs: ReturnType<typeof joinTabs> | null = null;
  let wasSilent = false;
  let falls = 0;

  function goDown() {
    falls += 1;
    downSince.change((since) => since ?? Date.now());
  }

  function goLive() {
    if (downSince.read() === null) return;
    downSince.change(() => null);
    handlers.restored();
  }

  /** What was asked while nobody knew yet hangs on a dead connection as well, and the live one would not tell. */
  async function goLiveAfterSilence() {
    const before = falls;
    cutHanging(FRESH_MS);
    await leaveDeadConnections(FRESH_MS);
    setTimeout(cutHanging, FRESH_MS, FRESH_MS);
    if (falls === before) goLive();
  }

  const shared = createSharedStream({
    tab: newKey(),
    bringsOwn: !person.isStaff,
    places: handlers.places,
    subscribe: subscribeFor(client, person),
    post: (message) => tabs?.post(message),
    elect: (on) => (tabs ??= joinTabs(person.id, shared.hear)).elect(on),
    isSeen: () => document.visibilityState === "visible",
    receive: handlers.receive,
    up() {
      isStopped.change(() => false);
      if (wasSilent) void goLiveAfterSilence();
      else goLive();
      wasSilent = false;
    },
    down(silent) {
      if (silent) cutHanging();
      wasSilent ||= silent;
      goDown();
    },
    stopped() {
      isStopped.change(() => true);
      goDown();
    },
    setTimer(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });

  return {
    downSince,
    isStopped,
    want: shared.want,
    look: shared.look,
    restart: shared.restart,
    start() {
      goDown();
      shared.start();
    },
    stop() {
      shared.stop();
      tabs?.close();
      tabs = null;
    },
  };
}

const subscribeFor =
  (client: Client, { id: personId, isStaff }: Person): Subscribe =>
  (positions, { started, heard, over, refused, receive }) => {
    const subscription = client.conversations.follow.subscribe(
      { personId, positions, desk: isStaff },
      {
        onStarted({ context }) {
          const source = context?.eventSource;
          if (source instanceof EventSource) source.addEventListener("ping", heard);
          started();
        },
        onData({ data }) {
          heard();
          receive(data);
        },
        // The browser would ask again for the positions of the beginning.
        onConnectionStateChange: ({ state, error }) => state === "connecting" && error && over(),
        onError(error) {
          const { end } = failureOf(error);
          if (end === "signed_out") receive({ type: "signed_out" });
          if (end === "refused") refused();
          else over();
        },
        onComplete: over,
      },
    );
    return () => subscription.unsubscribe();
  };
