import { erlangA } from "./erlang.ts";

/** What is promised: so many per cent are joined within so many seconds. */
export type Goal = {
  answerPercent: number;
  withinSeconds: number;
  /** How many chats an agent holds beside each other. */
  chatsAtOnce: number;
  patienceSeconds: number;
  /** Of a shift, the share in which its agent is not there to help: breaks, training, notes. */
  shrinkagePercent: number;
};

/** What is expected in half an hour. */
export type Work = {
  chats: number;
  /** Mean seconds of one, among the others of its agent. */
  chatSeconds: number;
  calls: number;
  callSeconds: number;
};

export const HALF_HOUR_SECONDS = 1800;
const MOST = 100_000;

/** A chat takes one place of an agent, a call all of them. @returns erlangs of places. */
export const loadOf = ({ chats, chatSeconds, calls, callSeconds }: Work, chatsAtOnce: number) =>
  (chats * chatSeconds + calls * callSeconds * chatsAtOnce) / HALF_HOUR_SECONDS;

/**
 * Whole people on shift, so that the goal is met. Places are found by Erlang A; the people they need are rounded up,
 * and what shrinks a shift is added before that.
 */
export function agentsNeeded(work: Work, goal: Goal) {
  const load = loadOf(work, goal.chatsAtOnce);
  if (load === 0) return 0;
  const handling = work.chatSeconds || work.callSeconds;
  const queue = { arrivals: load / handling, handling, patience: goal.patienceSeconds };
  const late = 1 - goal.answerPercent / 100;
  const places = least((servers) => erlangA(queue, servers, goal.withinSeconds).longer <= late);
  const present = 1 - goal.shrinkagePercent / 100;
  return Math.ceil(places / goal.chatsAtOnce / present - 1e-9);
}

/** The least number for which it holds; more never make it worse. */
function least(holds: (servers: number) => boolean) {
  let most = 1;
  while (!holds(most) && most < MOST) most *= 2;
  let [below, enough] = [Math.floor(most / 2), most];
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (holds(middle)) enough = middle;
    else below = middle;
  }
  return enough;
}

/**
 * Whole people shared out by load (largest remainders), so that the parts add up to the whole and a small part is
 * not rounded up on its own.
 */
export function sharedOut(people: number, loads: readonly number[]): number[] {
  const total = loads.reduce((sum, load) => sum + load, 0);
  if (total === 0) return loads.map(() => 0);
  const exact = loads.map((load) => (people * load) / total);
  const whole = exact.map(Math.floor);
  const left = people - whole.reduce((sum, part) => sum + part, 0);
  const next = exact
    .map((part, place) => ({ place, rest: part - Math.floor(part) }))
    .toSorted((a, b) => b.rest - a.rest || a.place - b.place)
    .slice(0, left);
  return whole.map((part, place) => part + Number(next.some((one) => one.place === place)));
}
