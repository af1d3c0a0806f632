/**
 * When an outside model is left alone. Pure: instants are milliseconds and come in. Kept by each process for itself,
 * as each finds out within seconds, and none may be stopped by what another one's network does.
 */
export type Breaker = {
  /** How its turns of the last minute ended. */
  ended: { at: number; wasGood: boolean }[];
  /** How long it rested last; 0 while it works. */
  restMs: number;
  restsUntil: number;
  /** The one turn that finds out whether it works again. */
  isProbing: boolean;
};

export type TurnEnd = "answered" | "failed" | "neither";

const FAILURES = 5;
const WITHIN_MS = 60_000;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 600_000;
/** Enough to judge by, however many turns there are. */
const REMEMBERED = 200;

export const WORKING: Breaker = { ended: [], restMs: 0, restsUntil: 0, isProbing: false };

export const mayAsk = ({ restsUntil, isProbing }: Breaker, at: number) =>
  at >= restsUntil && !isProbing;

/** After a rest one turn goes first, and the others wait for how it ends. */
export const afterAsking = (breaker: Breaker): Breaker => ({
  ...breaker,
  isProbing: breaker.restMs > 0,
});

/** @param wasProbe turns that were under way when the rest began say nothing of how it went on */
export function afterTurn(breaker: Breaker, end: TurnEnd, at: number, wasProbe: boolean): Breaker {
  if (wasProbe) return afterProbe(breaker, end, at);
  if (breaker.restMs > 0 || end === "neither") return breaker;
  const ended = [...breaker.ended, { at, wasGood: end === "answered" }]
    .filter((turn) => turn.at > at - WITHIN_MS)
    .slice(-REMEMBERED);
  return isBroken(ended) ? resting(breaker, at) : { ...breaker, ended };
}

/** What a provider has asked for, up to the longest rest of our own. */
export const afterWish = (breaker: Breaker, wishMs: number, at: number): Breaker => ({
  ...breaker,
  restsUntil: Math.max(breaker.restsUntil, at + Math.min(wishMs, LONGEST_REST_MS)),
});

function afterProbe(breaker: Breaker, end: TurnEnd, at: number): Breaker {
  if (end === "answered") return WORKING;
  return end === "failed" ? resting(breaker, at) : { ...breaker, isProbing: false };
}

/** Five of a thousand are no reason to leave the others without it. */
function isBroken(ended: Breaker["ended"]) {
  const failures = ended.filter(({ wasGood }) => !wasGood).length;
  return failures >= FAILURES && failures * 2 >= ended.length;
}

function resting({ restMs, restsUntil }: Breaker, at: number): Breaker {
  const next = Math.min(restMs * 2 || FIRST_REST_MS, LONGEST_REST_MS);
  return { ended: [], restMs: next, restsUntil: Math.max(restsUntil, at + next), isProbing: false };
}
