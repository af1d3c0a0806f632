import * as fc from "fast-check";
import { expect, test } from "vitest";
import { erlangA, erlangB, erlangC, waitingLongerC } from "#server/forecast/erlang.ts";
import { agentsNeeded, sharedOut } from "#server/forecast/staffing.ts";

// Fifteen lines carry 8.108 erlangs at 1 % (manual of erlang.com's calculator); the others are its usual 1 % table.
test.each([
  [15, 8.108],
  [5, 1.361],
  [10, 4.461],
  [20, 12.031],
  [100, 84.064],
])("of %i lines one call in a hundred is blocked at %f erlangs", (lines, load) => {
  expect(erlangB(load, lines)).toBeCloseTo(0.01, 4);
});

// callcentrehelper.com, "Erlang C formula": 200 calls an hour of 180 seconds are 10 erlangs; 14 agents.
test("Erlang C agrees with the worked example of a trade journal", () => {
  expect(erlangC(10, 14)).toBeCloseTo(0.174, 3);
  expect(1 - waitingLongerC(10, 14, 180, 20)).toBeCloseTo(0.888, 3);
});

// Tanner, "The Erlang-C formula" (mitan.co.uk): 0.2 calls a second of 240 seconds, 55 agents.
test("Erlang C agrees with a second one, of another size", () => {
  expect(erlangC(48, 55)).toBeCloseTo(0.239, 3);
});

// Garnett, Mandelbaum, Reiman, "Designing a call center with impatient customers" (2002): 50 agents, 48 calls a
// minute of a minute each, two minutes of patience: 3.1 % give up.
test("Erlang A agrees with the example of those who made it usable", () => {
  const queue = { arrivals: 48 / 60, handling: 60, patience: 120 };
  expect(erlangA(queue, 50).givingUp).toBeCloseTo(0.031, 3);
  // Of exponential patience: who gives up is the mean wait by the mean patience, here 3.7 seconds of 120.
  expect(erlangA(queue, 50).givingUp * 120).toBeCloseTo(3.7, 1);
});

test("with endless patience Erlang A is Erlang C", () => {
  const queue = { arrivals: 48 / 60, handling: 60, patience: 1e9 };
  expect(erlangA(queue, 55).longer).toBeCloseTo(erlangC(48, 55), 4);
  expect(erlangA(queue, 55, 30).longer).toBeCloseTo(waitingLongerC(48, 55, 60, 30), 4);
});

/** Chance itself: how long an arrival would wait with servers who are all taken, added up state by state. */
test("its waits agree with the states of the queue, added up one by one", () => {
  const [arrivals, handling, patience, servers] = [1 / 40, 300, 500, 8];
  const weights = [1];
  for (let n = 1; n < 400; n++) {
    const leaving = Math.min(n, servers) / handling + Math.max(0, n - servers) / patience;
    weights.push(((weights[n - 1] ?? 0) * arrivals) / leaving);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const waiting = weights.slice(servers).reduce((sum, weight) => sum + weight, 0) / total;
  const queued = weights.reduce((sum, w, n) => sum + w * Math.max(0, n - servers), 0) / total;
  const { longer, givingUp } = erlangA({ arrivals, handling, patience }, servers);
  expect(longer).toBeCloseTo(waiting, 10);
  expect(givingUp).toBeCloseTo(queued / patience / arrivals, 10);
});

test("loads of thousands stay numbers", () => {
  const queue = { arrivals: 5000 / 60, handling: 60, patience: 1200 };
  for (const servers of [1, 300, 4990, 5100, 20_000]) {
    const { longer, givingUp } = erlangA(queue, servers, 20);
    expect(longer).toBeGreaterThanOrEqual(0);
    expect(longer).toBeLessThanOrEqual(1);
    expect(givingUp).toBeLessThanOrEqual(1);
  }
});

const goal = {
  answerPercent: 80,
  withinSeconds: 60,
  chatsAtOnce: 3,
  patienceSeconds: 600,
  shrinkagePercent: 10,
};
const work = fc.record({
  chats: fc.double({ min: 0, max: 400, noNaN: true }),
  chatSeconds: fc.integer({ min: 60, max: 3600 }),
  calls: fc.double({ min: 0, max: 60, noNaN: true }),
  callSeconds: fc.integer({ min: 60, max: 3600 }),
});

test("more work never needs fewer people, and a stricter promise neither", () => {
  fc.assert(
    fc.property(work, fc.double({ min: 0, max: 20, noNaN: true }), (some, more) => {
      const needed = agentsNeeded(some, goal);
      expect(needed).toBeGreaterThanOrEqual(0);
      expect(Number.isInteger(needed)).toBe(true);
      expect(agentsNeeded({ ...some, chats: some.chats + more }, goal)).toBeGreaterThanOrEqual(
        needed,
      );
      expect(agentsNeeded({ ...some, calls: some.calls + more }, goal)).toBeGreaterThanOrEqual(
        needed,
      );
      expect(agentsNeeded(some, { ...goal, answerPercent: 95 })).toBeGreaterThanOrEqual(needed);
    }),
    { numRuns: 200 },
  );
});

test("nobody is needed for nothing, and one for the least", () => {
  const none = { chats: 0, chatSeconds: 600, calls: 0, callSeconds: 1800 };
  expect(agentsNeeded(none, goal)).toBe(0);
  expect(agentsNeeded({ ...none, chats: 0.2 }, goal)).toBe(1);
});

test("people shared out by load add up to all of them", () => {
  const loads = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.nat(200), loads, (people, parts) => {
      const shares = sharedOut(people, parts);
      const isEmpty = parts.every((part) => part === 0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(isEmpty ? 0 : people);
      expect(shares.every((share) => share >= 0)).toBe(true);
    }),
  );
});
