import type { TRPCClient } from "@trpc/client";
import { v7 as newKey } from "uuid";
import type { AppRouter } from "#server/api/root.ts";
import { reading } from "../reading/late.ts";
import { type Draftable, settleEntries } from "../state/outbox.ts";
import type { Snapshot } from "../state/rooms.ts";
import { createBrowserOutbox } from "./browser-outbox.ts";
import { createConnection } from "./connection.ts";
import { createLiveRooms } from "./live-rooms.ts";
import { createNews } from "./news.ts";
import { createStore } from "./store.ts";

export type Person = { id: string; isStaff: boolean };
export type ChatSession = ReturnType<typeof createChatSession>;

/** All that one browser tab keeps alive for one person: its stream, its conversations and its outbox. */
export function createChatSession(
  client: TRPCClient<AppRouter>,
  person: Person,
  signedOut: () => void,
) {
  const speaker = { stop: () => reading.read()?.speakerFor(person.id).stop() };
  /** The page that says so is on its way: until it is there, nothing is asked any more. */
  const isSignedOut = createStore(false);
  const goOut = () => {
    isSignedOut.change(() => true);
    speaker.stop();
    signedOut();
  };
  const outbox = createBrowserOutbox(client, person.id, goOut);
  const news = createNews(() => performance.now());
  const rooms = createLiveRooms(client, person, (frames) => {
    news.hear(frames);
    settleOutbox();
  });
  const connection = createConnection(client, person, {
    places: rooms.places,
    receive: (frame) => (frame.type === "signed_out" ? goOut() : rooms.receive(frame)),
    restored() {
      news.restored();
      void outbox.wake();
      rooms.repairDrafts();
    },
  });

  /** What the conversations show by now needs no place in the outbox. */
  function settleOutbox() {
    if (outbox.read().length === 0) return;
    for (const [id, { conversation, transcript }] of Object.entries(rooms.store.read())) {
      const clientKeys = new Set(transcript.events.flatMap(({ clientKey }) => clientKey ?? []));
      const isWithAssistant = conversation.status === "assistant";
      const seq = transcript.events.at(-1)?.seq ?? 0;
      outbox.settle((entries) => settleEntries(entries, { id, seq, clientKeys, isWithAssistant }));
    }
  }

  return {
    person,
    rooms: rooms.store,
    outbox,
    downSince: connection.downSince,
    isStopped: connection.isStopped,
    isSignedOut,
    onFrames: rooms.onFrames,
    news,
    loadOlder: rooms.loadOlder,
    speaker,
    post(draft: Omit<Draftable, "clientKey">) {
      // Whoever writes has heard enough of the last answer.
      speaker.stop();
      outbox.post({ ...draft, clientKey: newKey() });
    },
    start() {
      connection.start();
      void outbox.wake();
    },
    stop() {
      speaker.stop();
      connection.stop();
      outbox.pause();
    },
    /** The device has its network again, or the lid was opened: nobody waits for a time-out. */
    wake() {
      connection.restart();
      void outbox.wake();
    },
    /** Somebody looks at this tab again, which the browser may have put to sleep. */
    look: connection.look,
    /** @returns what ends it. */
    follow(snapshot: Snapshot) {
      const { isNew, leave } = rooms.enter(snapshot);
      if (isNew) connection.want();
      settleOutbox();
      return leave;
    },
  };
}
