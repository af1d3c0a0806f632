import { useSyncExternalStore } from "react";
import type { EventView } from "#server/conversations/schema.ts";
import { useLater } from "#app/_ui/later.ts";
import { useHydrated } from "#app/_ui/use-hydrated.ts";
import type { Room } from "../state/rooms.ts";
import { reading } from "./late.ts";

/** Where a customer talks with us: reads to whoever wants it. */
export function ReadAlong({ room }: { room: Room | null }) {
  const isPossible = useHydrated() && "speechSynthesis" in globalThis;
  const parts = useLater(reading, isPossible);
  const isThere = isPossible && parts && room;
  return isThere && <parts.ReadAlong key={room.conversation.id} room={room} />;
}

/** Below what was said to them. */
export function ReadAloud({ event }: { event: EventView }) {
  const parts = useParts();
  return parts && <parts.ReadAloud event={event} />;
}

/** In the menu of their chat. */
export function ReadAlongToggle() {
  const parts = useParts();
  return parts && <parts.Toggle />;
}

const useParts = () => useSyncExternalStore(reading.subscribe, reading.read, nobody);
const nobody = () => null;
