import { expect, test } from "vitest";
import { erlangA } from "#server/forecast/erlang.ts";
import { arrivalsOf, seeded, simulate } from "#server/forecast/simulation.ts";

test("one place, two who come together: the second waits until the first is done, or gives up", () => {
  const arrivals = [
    { at: 10, handling: 100, patience: 1000 },
    { at: 20, handling: 100, patience: 1000 },
    { at: 30, handling: 100, patience: 50 },
  ];
  expect(simulate(arrivals, [1], 60)).toEqual({ came: 3, breached: 2, gaveUp: 1, meanWait: 45 });
});

test("who comes while nobody is there waits for the next half hour", () => {
  const arrivals = [{ at: 1700, handling: 100, patience: 1000 }];
  expect(simulate(arrivals, [0, 1], 60)).toEqual({
    came: 1,
    breached: 1,
    gaveUp: 0,
    meanWait: 100,
  });
  expect(simulate(arrivals, [0, 0], 60)).toMatchObject({ breached: 1, gaveUp: 1 });
});

test("over many hours it agrees with Erlang A", () => {
  const [handling, patience, servers] = [300, 400, 5];
  const means = Array.from({ length: 4000 }, () => 30);
  const arrivals = arrivalsOf(means, { handling, patience }, seeded(7));
  const { came, gaveUp } = simulate(
    arrivals,
    means.map(() => servers),
    0,
  );
  const expected = erlangA({ arrivals: 30 / 1800, handling, patience }, servers).givingUp;
  expect(Math.abs(gaveUp / came - expected)).toBeLessThan(0.01);
});
