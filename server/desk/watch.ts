import { now } from "#server/platform/clock.ts";
import { returnAbandoned } from "./absent-agents.ts";
import { SILENCE_SECONDS } from "./policy.ts";

const PATIENCE_MS = SILENCE_SECONDS * 1000;

let lookedAt = 0;
let listeningSince = 0;

/**
 * To be called every few seconds. After a start, a standstill, a database out of reach or a jump of the clock the
 * silence was ours: nobody is judged before they have had as long as ever to be heard.
 * @returns how many conversations went back to the queue.
 */
export async function watchPresence(at = now()) {
  if (Math.abs(+at - lookedAt) > PATIENCE_MS) listeningSince = +at;
  lookedAt = +at;
  return +at - listeningSince < PATIENCE_MS ? 0 : returnAbandoned(at);
}
