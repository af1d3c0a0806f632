import { useLater } from "#app/_ui/later.ts";
import type { Room } from "../state/rooms.ts";
import { reading } from "./late.ts";
import { useReadsAlong } from "./use-reads-along.ts";

/** Where a customer talks with us: reads to whoever wants it. */
export function ReadAlong({ room }: { room: Room }) {
  const { isPossible, isOn } = useReadsAlong();
  const parts = useLater(reading, isOn);
  return isPossible && parts && <parts.ReadAlong room={room} isOn={isOn} />;
}
