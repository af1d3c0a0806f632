import type { TRPCClient } from "@trpc/client";
import { v7 as newKey } from "uuid";
import { cutHanging } from "#app/_trpc/hanging.ts";
import type { AppRouter } from "#server/api/root.ts";
import type { Frame } from "#server/conversations/schema.ts";
import { joinTabs } from "./browser-tabs.ts";
import { failureOf } from "./delivery.ts";
import type { Subscribe } from "./leader.ts";
import { createSharedStream } from "./shared-stream.ts";
import type { Place } from "../state/wanted.ts";

type Client = TRPCClient<AppRouter>;
type Person = { id: string; isStaff: boolean };
type Tab = {
  places: () => Place[];
  receive: (frame: Frame) => void;
  up: () => void;
  down: () => void;
  stopped: () => void;
};

/** An answer of a line that lives is there by then. */
const FRESH_MS = 1_000;

/** What a tab needs of the browser to share the stream of its person. */
export function createConnection(client: Client, person: Person, tab: Tab) {
  let tabs: ReturnType<typeof joinTabs> | null = null;
  let wasSilent = false;
  const shared = createSharedStream({
    tab: newKey(),
    bringsOwn: !person.isStaff,
    places: tab.places,
    subscribe: subscribeFor(client, person),
    post: (message) => tabs?.post(message),
    elect: (on) => (tabs ??= joinTabs(person.id, shared.hear)).elect(on),
    isSeen: () => document.visibilityState === "visible",
    receive: tab.receive,
    up() {
      // What was asked while nobody knew yet hangs on the dead line as well, and the live one would not tell.
      if (wasSilent) cutHanging(FRESH_MS);
      wasSilent = false;
      tab.up();
    },
    stopped: tab.stopped,
    down(silent) {
      if (silent) cutHanging();
      wasSilent ||= silent;
      tab.down();
    },
    setTimer(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });

  return {
    ...shared,
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
