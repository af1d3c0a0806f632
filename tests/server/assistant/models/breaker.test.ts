import { expect, test } from "vitest";
import {
  afterAsking,
  afterTurn,
  afterWish,
  type Breaker,
  mayAsk,
  type TurnEnd,
  WORKING,
} from "#server/assistant/models/breaker.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Turns that end one after the other, `apart` milliseconds each. */
const turns = (breaker: Breaker, ends: TurnEnd[], from: number, apart = SECOND) =>
  ends.reduce((now, end, index) => afterTurn(now, end, from + index * apart, false), breaker);

const failures = (count: number) => Array<TurnEnd>(count).fill("failed");

/** The turn that goes first after a rest. */
function probe(breaker: Breaker, end: TurnEnd, at: number) {
  const asked = afterAsking(breaker);
  expect(asked.isProbing).toBe(true);
  return afterTurn(asked, end, at, true);
}

test("five failures within a minute rest it for half a minute, four do not", () => {
  expect(mayAsk(turns(WORKING, failures(4), 0), 4 * SECOND)).toBe(true);
  const resting = turns(WORKING, failures(5), 0);
  expect(mayAsk(resting, 4 * SECOND)).toBe(false);
  expect(mayAsk(resting, 33 * SECOND)).toBe(false);
  expect(mayAsk(resting, 34 * SECOND)).toBe(true);
});

test("failures that are further apart do not count together", () => {
  expect(mayAsk(turns(WORKING, failures(20), 0, 16 * SECOND), 320 * SECOND)).toBe(true);
});

test("five failures among many good answers are no reason to leave it", () => {
  const mixed = Array.from({ length: 5 }, (): TurnEnd[] => ["answered", "failed", "answered"]);
  expect(mayAsk(turns(WORKING, mixed.flat(), 0), 15 * SECOND)).toBe(true);
  const half = Array.from({ length: 5 }, (): TurnEnd[] => ["answered", "failed"]);
  expect(mayAsk(turns(WORKING, half.flat(), 0), 10 * SECOND)).toBe(false);
});

test("what its customer has stopped says nothing of it", () => {
  const stopped = turns(WORKING, Array<TurnEnd>(9).fill("neither"), 0);
  expect(stopped).toEqual(WORKING);
});

test("after the rest one turn goes first, and the others wait for it", () => {
  const rested = turns(WORKING, failures(5), 0);
  const probing = afterAsking(rested);
  expect(mayAsk(probing, MINUTE)).toBe(false);
  expect(mayAsk(afterTurn(probing, "answered", MINUTE, true), MINUTE)).toBe(true);
  expect(afterTurn(probing, "answered", MINUTE, true)).toEqual(WORKING);
  // Whoever stops the probe leaves it to the next one.
  expect(mayAsk(afterTurn(probing, "neither", MINUTE, true), MINUTE)).toBe(true);
});

test("each failed probe doubles the rest, up to ten minutes", () => {
  let breaker = turns(WORKING, failures(5), 0);
  const rests = [breaker.restMs];
  for (let probes = 0; probes < 6; probes += 1) {
    breaker = probe(breaker, "failed", breaker.restsUntil);
    rests.push(breaker.restMs);
  }
  expect(rests.map((ms) => ms / SECOND)).toEqual([30, 60, 120, 240, 480, 600, 600]);
});

test("turns that were under way when the rest began change nothing", () => {
  const resting = turns(WORKING, failures(5), 0);
  expect(turns(resting, ["answered", "failed", "neither"], 10 * SECOND)).toEqual(resting);
  const probing = afterAsking(resting);
  expect(turns(probing, ["answered", "failed"], 40 * SECOND)).toEqual(probing);
});

test("what a provider asks for is given, beside our own rest, and for ten minutes at most", () => {
  const asked = afterWish(WORKING, 4 * SECOND, 0);
  expect(mayAsk(asked, 3 * SECOND)).toBe(false);
  expect(mayAsk(asked, 4 * SECOND)).toBe(true);
  expect(afterAsking(asked).isProbing).toBe(false);

  const resting = turns(WORKING, failures(5), 0);
  expect(afterWish(resting, SECOND, 4 * SECOND).restsUntil).toBe(resting.restsUntil);
  expect(afterWish(resting, 24 * 60 * MINUTE, 0).restsUntil).toBe(10 * MINUTE);
});
