import type { TRPCClient } from "@trpc/client";
import type { AppRouter } from "#server/api/root.ts";
import type { Frame } from "#server/conversations/schema.ts";
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
import { receiveOlder } from "../state/transcript.ts";
import { createGapRepair } from "./gap-repair.ts";
import { createStore } from "./store.ts";

/** Frames that come together are drawn together. */
const GATHER_MS = 16;
const OLDER_PAGE = 60;

/**
 * The conversations that this tab follows, as the stream changes them.
 * @param received they show what the stream has brought.
 */
export function createLiveRooms(
  client: TRPCClient<AppRouter>,
  { isStaff }: { isStaff: boolean },
  received: (frames: readonly Frame[]) => void,
) {
  const store = createStore<Rooms>({});
  const gapRepair = createGapRepair(client, store);
  const listeners = new Set<(frames: readonly Frame[]) => void>();
  const followers = new Map<string, number>();
  let gathered: Frame[] = [];
  let held: readonly Frame[] = [];

  function flush() {
    if (gathered.length === 0) return;
    const frames = gathered;
    gathered = [];
    store.change((rooms) => {
      if (isStaff) return receiveFrames(rooms, frames);
      const own = receiveOwn(rooms, held, frames);
      held = own.held;
      return own.rooms;
    });
    for (const listener of listeners) listener(frames);
    received(frames);
    gapRepair.repair();
  }

  function follow(id: string, change: 1 | -1) {
    const count = (followers.get(id) ?? 0) + change;
    followers.set(id, count);
    return count;
  }

  /** Unless somebody looked again in the same moment. */
  function closeUnfollowed(id: string) {
    if (followers.get(id) === 0) store.change((rooms) => closeRoom(rooms, id));
  }

  return {
    store,
    repairDrafts: gapRepair.repairDrafts,
    places() {
      flush();
      return placesOf(store.read());
    },
    receive(frame: Frame) {
      if (gathered.length === 0) setTimeout(flush, GATHER_MS);
      gathered.push(frame);
    },
    /** For lists that live from the same stream. @returns what stops it. */
    onFrames(listener: (frames: readonly Frame[]) => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    enter(snapshot: Snapshot) {
      const { id } = snapshot.conversation;
      const isNew = !(id in store.read());
      // What the stream tells of a room is newer than any page: an answer that has begun since would end by it.
      if (isNew) store.change((rooms) => openRoom(rooms, snapshot));
      follow(id, 1);
      return {
        isNew,
        leave() {
          // Staff look into many; a customer's few stay, so that a badge can count.
          if (follow(id, -1) === 0 && isStaff) setTimeout(closeUnfollowed, GATHER_MS, id);
        },
      };
    },
    async loadOlder(id: string) {
      const before = store.read()[id]?.transcript.events[0]?.seq;
      const page = await client.conversations.events.query({ id, before, limit: OLDER_PAGE });
      store.change((rooms) => changeTranscript(rooms, id, (known) => receiveOlder(known, page)));
    },
  };
}
