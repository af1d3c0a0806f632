import { HALF_HOUR_SECONDS } from "./staffing.ts";

/** A discrete-event simulation of chats that wait for a place. Seconds from its start; it knows no database and no clock. */
export type Arrival = { at: number; handling: number; patience: number };

export type Waits = {
  came: number;
  /** Joined later than promised, or gone before anybody joined. */
  breached: number;
  gaveUp: number;
  /** Mean seconds until somebody joined. */
  meanWait: number;
};

type Waiting = Arrival & { until: number };

/**
 * @param places for each half hour, how many chats can be held; who is in one when there become fewer finishes it
 * @param arrivals in their order
 */
export function simulate(
  arrivals: readonly Arrival[],
  places: readonly number[],
  withinSeconds: number,
): Waits {
  const waits: number[] = [];
  const queue: Waiting[] = [];
  let ends: number[] = [];
  let gaveUp = 0;
  const placesAt = (at: number) => places[Math.floor(at / HALF_HOUR_SECONDS)] ?? 0;

  const join = (now: number) => {
    while (queue.length > 0 && ends.length < placesAt(now)) {
      const next = queue.shift();
      if (!next) return;
      waits.push(now - next.at);
      ends.push(now + next.handling);
    }
  };
  const leave = (now: number) => {
    const left = queue.filter(({ until }) => until <= now);
    gaveUp += left.length;
    for (const one of left) queue.splice(queue.indexOf(one), 1);
  };
  const passTo = (time: number) => {
    for (;;) {
      const now = Math.min(...ends, ...queue.map(({ until }) => until), nextShift(clock));
      if (now > time) break;
      clock = now;
      ends = ends.filter((end) => end > now);
      leave(now);
      join(now);
    }
  };
  let clock = 0;
  for (const arrival of arrivals) {
    passTo(arrival.at);
    clock = arrival.at;
    queue.push({ ...arrival, until: arrival.at + arrival.patience });
    join(arrival.at);
  }
  passTo(places.length * HALF_HOUR_SECONDS);
  gaveUp += queue.length;
  const late = waits.filter((wait) => wait > withinSeconds).length;
  return {
    came: arrivals.length,
    breached: late + gaveUp,
    gaveUp,
    meanWait: waits.length === 0 ? 0 : waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
  };
}

const nextShift = (now: number) => (Math.floor(now / HALF_HOUR_SECONDS) + 1) * HALF_HOUR_SECONDS;

/** Numbers between 0 and 1 that are the same each time (mulberry32). */
export function seeded(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const exponential = (mean: number, random: () => number) => -mean * Math.log(1 - random());

/** Arrivals of a Poisson process whose mean of each half hour is given. */
export function arrivalsOf(
  means: readonly number[],
  { handling, patience }: { handling: number; patience: number },
  random: () => number,
): Arrival[] {
  return means.flatMap((mean, place) => {
    const arrivals: Arrival[] = [];
    const start = place * HALF_HOUR_SECONDS;
    let at = mean > 0 ? exponential(HALF_HOUR_SECONDS / mean, random) : Infinity;
    while (at < HALF_HOUR_SECONDS) {
      arrivals.push({
        at: start + at,
        handling: exponential(handling, random),
        patience: exponential(patience, random),
      });
      at += exponential(HALF_HOUR_SECONDS / mean, random);
    }
    return arrivals;
  });
}
