import { createHash } from "node:crypto";

/** One of so many is judged by staff, and one of so many of these by two of them. */
const ONE_OF = 50;
const TWICE_ONE_OF = 4;

/** By its id alone: nobody chooses which conversations are looked at. */
export function reviewersFor(conversationId: string): 0 | 1 | 2 {
  const hash = createHash("sha256").update(conversationId).digest().readUInt32BE(0);
  if (hash % ONE_OF !== 0) return 0;
  return Math.floor(hash / ONE_OF) % TWICE_ONE_OF === 0 ? 2 : 1;
}
