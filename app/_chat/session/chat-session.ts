import type { TRPCClient } from "@trpc/client";
import { v7 as newKey } from "uuid";
import type { AppRouter } from "#server/api/root.ts";
import type { Frame } from "#server/conversations/schema.ts";
import { createConnection } from "./connection.ts";
import { attempt } from "./delivery.ts";
import {
  changeTranscript,
  closeRoom,
  openRoom,
  placesOf,
  receiveFrames,
  receiveOwn,
  type Rooms,
  type Snapshot,
} from "../state/rooms.ts";
import { repairGaps } from "./gap-repair.ts";
import { type Entry, type Receipt, settleEntries } from "../state/outbox.ts";
import { createOutboxSender } from "./outbox-sender.ts";
import { openOutboxStorage, ownsBrowser } from "./outbox-storage.ts";
import { createStore } from "./store.ts";
import { receiveOlder } from "../state/transcript.ts";

type Client = TRPCClient<AppRouter>;
export type Person = { id: string; isStaff: boolean };
export type ChatSession = ReturnType<typeof createChatSession>;

/** Frames that come together are drawn together. */
const GATHER_MS = 16;
const OLDER_PAGE = 60;

/** All that one browser tab keeps alive for one person: its stream, its conversations and its outbox. */
export function createChatSession(client: Client, person: Person, signedOut: () => void) {
  const rooms = createStore<Rooms>({});
  /** Since when the stream is down; null while it is up. */
  const downSince = createStore<number | null>(null);
  /** The server has refused the stream: this page shows what was. */
  const stopped = createStore(false);
  const listeners = new Set<(frames: readonly Frame[]) => void>();
  const watchers = new Map<string, number>();
  const shelf = openOutboxStorage(person.id);
  const mend = repairGaps(client, rooms);
  let held: readonly Frame[] = [];
  let gathered: Frame[] = [];

  const postman = createOutboxSender({
    deliver: (entry) =>
      attempt(() => call(client, entry)).then((delivery) => {
        if (delivery.end === "signed_out") signedOut();
        return delivery;
      }),
    shelf,
    isStillMine: () => ownsBrowser(person.id),
    now: Date.now,
    chance: Math.random,
    setTimer: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });

  function receive(frame: Frame) {
    if (frame.type === "signed_out") return signedOut();
    if (gathered.length === 0) setTimeout(flush, GATHER_MS);
    gathered.push(frame);
  }

  function flush() {
    if (gathered.length === 0) return;
    const frames = gathered;
    gathered = [];
    rooms.change((before) => {
      if (person.isStaff) return receiveFrames(before, frames);
      const received = receiveOwn(before, held, frames);
      held = received.held;
      return received.rooms;
    });
    for (const listener of listeners) listener(frames);
    settle();
    mend.holes();
  }

  /** What the conversations show by now needs no place in the outbox. */
  function settle() {
    if (postman.read().length === 0) return;
    for (const [id, { conversation, transcript }] of Object.entries(rooms.read())) {
      const clientKeys = new Set(transcript.events.flatMap(({ clientKey }) => clientKey ?? []));
      const isWithAssistant = conversation.status === "assistant";
      const seq = transcript.events.at(-1)?.seq ?? 0;
      postman.settle((outbox) => settleEntries(outbox, { id, seq, clientKeys, isWithAssistant }));
    }
  }

  /** Unless somebody looked again in the same moment. */
  function leave(id: string) {
    if (watchers.get(id) !== 0) return;
    rooms.change((before) => closeRoom(before, id));
  }

  const connection = createConnection(client, person, {
    places() {
      flush();
      return placesOf(rooms.read());
    },
    receive,
    up() {
      stopped.change(() => false);
      if (downSince.read() === null) return;
      downSince.change(() => null);
      void postman.wake();
      mend.drafts();
    },
    down: () => downSince.change((since) => since ?? Date.now()),
    stopped() {
      stopped.change(() => true);
      downSince.change((since) => since ?? Date.now());
    },
  });

  return {
    person,
    rooms,
    downSince,
    stopped,
    postman,
    start() {
      downSince.change((since) => since ?? Date.now());
      connection.start();
      void postman.wake();
    },
    stop() {
      connection.stop();
      postman.pause();
    },
    /** The device has its network again, or the lid was opened: nobody waits for a time-out. */
    wake() {
      connection.restart();
      void postman.wake();
    },
    /** Somebody looks at this tab again, which the browser may have put to sleep. */
    look: connection.look,
    /** For lists that live from the same stream. @returns what stops it. */
    onFrames(listener: (frames: readonly Frame[]) => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** @returns what ends it. */
    follow(snapshot: Snapshot) {
      const { id } = snapshot.conversation;
      const isKnown = id in rooms.read();
      // What the stream tells of a room is newer than any page: an answer that has begun since would end by it.
      rooms.change((before) => (id in before ? before : openRoom(before, snapshot)));
      watchers.set(id, (watchers.get(id) ?? 0) + 1);
      if (!isKnown) connection.want();
      settle();
      return () => {
        const left = (watchers.get(id) ?? 1) - 1;
        watchers.set(id, left);
        // Staff look into many; a customer's few stay, so that a badge can count.
        if (left === 0 && person.isStaff) setTimeout(leave, GATHER_MS, id);
      };
    },
    async loadOlder(id: string) {
      const before = rooms.read()[id]?.transcript.events[0]?.seq;
      const page = await client.conversations.events.query({ id, before, limit: OLDER_PAGE });
      rooms.change((known) =>
        changeTranscript(known, id, (transcript) => receiveOlder(transcript, page)),
      );
    },
    post: (draft: Pick<Entry, "errand" | "conversationId" | "text" | "plan">) =>
      postman.post({ ...draft, clientKey: newKey() }),
  };
}

function call(
  client: Client,
  { errand, clientKey, conversationId, text, plan }: Entry,
): Promise<Receipt> {
  const target = conversationId === null ? {} : { conversationId };
  if (errand === "ask") return client.humanRequests.ask.mutate({ ...target, clientKey });
  if (errand === "send" || conversationId === null) {
    return client.conversations.send.mutate({
      ...target,
      clientKey,
      text,
      ...(plan && { planId: plan.planId }),
    });
  }
  return client.conversations[errand].mutate({ conversationId, clientKey, text });
}
