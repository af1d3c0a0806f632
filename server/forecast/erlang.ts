/**
 * The queueing formulas behind the staffing need. Load is in erlangs: arrivals a second times seconds of handling.
 * Everything that can grow beyond a double is carried as its logarithm, so that thousands of servers are no trouble.
 */
export type Queue = {
  /** Arrivals a second. */
  arrivals: number;
  /** Mean seconds to handle one. */
  handling: number;
  /** Mean seconds that somebody waits before they give up. */
  patience: number;
};

/** log(e^a + e^b), where neither may be written out. */
function logSum(a: number, b: number) {
  const larger = Math.max(a, b);
  return larger === -Infinity ? larger : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
}

/** log(1 / B), by the recursion 1/B(n) = 1 + n / load · 1/B(n-1). */
function logInverseB(load: number, servers: number) {
  let inverse = 0;
  for (let n = 1; n <= servers; n++) inverse = logSum(0, inverse + Math.log(n / load));
  return inverse;
}

/** The share of arrivals that find all servers taken where nobody can wait. */
export const erlangB = (load: number, servers: number) =>
  load === 0 ? Number(servers === 0) : Math.exp(-logInverseB(load, servers));

/** The share of arrivals that have to wait where everybody waits as long as it takes. */
export function erlangC(load: number, servers: number) {
  if (servers <= load) return 1;
  const blocked = erlangB(load, servers);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** The share of those waiting for more than so many seconds, with nobody who gives up. */
export const waitingLongerC = (load: number, servers: number, handling: number, seconds: number) =>
  servers <= load ? 1 : erlangC(load, servers) * Math.exp((-(servers - load) * seconds) / handling);

/**
 * Erlang A (Palm; Mandelbaum and Zeltyn, "The Palm/Erlang-A queue", 2005): who waits has a patience of exponential
 * length. @returns the share whose wait would be longer than `seconds` if they had the patience for it, and the
 * share that gives up.
 */
export function erlangA({ arrivals, handling, patience }: Queue, servers: number, seconds = 0) {
  if (arrivals === 0) return { longer: Number(servers === 0), givingUp: 0 };
  if (servers === 0) return { longer: Math.exp(-seconds / patience), givingUp: 1 };
  const load = arrivals * handling;
  const logArrivals = Math.log(arrivals);
  const crowd = arrivals * patience;
  const leaving = (servers * patience) / handling;
  const free = logInverseB(load, servers - 1);
  const total = logSum(free, logArrivals + logWaits(crowd, leaving, patience));
  const later = crowd * Math.exp(-seconds / patience);
  const tail = crowd - later - (servers * seconds) / handling + logWaits(later, leaving, patience);
  const waits = Math.exp(logArrivals + logWaits(crowd, leaving, patience) - total);
  const servedWaiting = (waits * (arrivals - servers / handling)) / arrivals;
  const givingUp = Math.exp(-total) + servedWaiting;
  return {
    longer: clamped(Math.exp(logArrivals + tail - total)),
    givingUp: clamped(givingUp),
  };
}

/** The integral J of the paper as a series of positive terms (DLMF 8.7.1), which cancels nothing. */
function logWaits(crowd: number, leaving: number, patience: number) {
  const sum = { scale: 0, value: 0 };
  let term = 1 / leaving;
  for (let k = 1; term > sum.value * 1e-17; k++) {
    sum.value += term;
    term *= crowd / (leaving + k);
    if (sum.value > 1e200) {
      sum.value *= 1e-200;
      term *= 1e-200;
      sum.scale += 200 * Math.LN10;
    }
  }
  return Math.log(patience) + Math.log(sum.value) + sum.scale;
}

const clamped = (share: number) => Math.min(1, Math.max(0, share));
