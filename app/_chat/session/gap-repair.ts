import type { TRPCClient } from "@trpc/client";
import type { AppRouter } from "#server/api/root.ts";
import { changeTranscript, openRoom, type Rooms } from "../state/rooms.ts";
import { closeGap, draftHasHole, findGap } from "../state/transcript.ts";
import type { Store } from "./store.ts";

const PAGE = 200;
const PAUSE_MS = 600;

/** Asks for what the stream did not bring. Nothing here is needed as long as everything goes well. */
export function createGapRepair(client: TRPCClient<AppRouter>, rooms: Store<Rooms>) {
  const busy = new Set<string>();

  /** One question a conversation at a time, and a pause, so that a server in trouble is not asked to death. */
  async function once(id: string, ask: () => Promise<void>) {
    if (busy.has(id)) return;
    busy.add(id);
    await ask().catch(() => {});
    setTimeout(() => {
      busy.delete(id);
      repair();
    }, PAUSE_MS);
  }

  async function askForAll(id: string) {
    const { conversation, ...rest } = await client.conversations.get.query({ id });
    if (conversation && id in rooms.read()) {
      rooms.change((before) => openRoom(before, { conversation, ...rest }));
    }
  }

  async function askForGap(id: string) {
    const room = rooms.read()[id];
    const gap = room && findGap(room.transcript);
    if (!gap) return;
    const limit = Math.min(PAGE, gap.before - gap.after - 1);
    const { events } = await client.conversations.events.query({ id, before: gap.before, limit });
    rooms.change((before) =>
      changeTranscript(before, id, (known) => closeGap(known, gap, { events, limit })),
    );
  }

  function repair() {
    for (const [id, { transcript }] of Object.entries(rooms.read())) {
      if (draftHasHole(transcript)) void once(id, () => askForAll(id));
      else if (findGap(transcript)) void once(id, () => askForGap(id));
    }
  }

  return {
    repair,
    /** After a break: an answer that ended meanwhile would otherwise seem to go on forever. */
    repairDrafts() {
      for (const [id, { transcript }] of Object.entries(rooms.read())) {
        if (transcript.draft) void once(id, () => askForAll(id));
      }
    },
  };
}
