import fc from "fast-check";
import { expect, test } from "vitest";
import type { VoiceSide } from "#server/voice/schema.ts";
import { createWorld, other, type World } from "#tests/support/voice-world.ts";

const side = fc.constantFrom<VoiceSide>("agent", "customer");
const index = fc.nat({ max: 1000 });
const happening = fc.oneof(
  { weight: 8, arbitrary: fc.record({ is: fc.constant("deliver" as const), index }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant("twice" as const), index }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant("drop" as const), index }) },
  fc.record({ is: fc.constantFrom("reload" as const, "faded" as const, "stuck" as const), side }),
);
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

function happen(world: World, one: Happening) {
  if ("side" in one) {
    if (one.is === "reload") world.reload(one.side);
    else world.put(one.side, one.is);
  } else if (world.wire.length > 0) {
    if (one.is === "drop") world.drop(one.index);
    else world.deliver(one.index, one.is === "twice");
  }
}

function begin(world: World) {
  world.put("agent", "joined");
  world.put("customer", "joined");
}

/** From now on everything arrives, in its order, and whoever waits in vain asks anew. */
function calmDown(world: World) {
  for (let round = 0; round < 4 && !world.areConnected(); round += 1) {
    for (let left = 200; left > 0 && world.wire.length > 0; left -= 1) world.deliver(0, false);
    if (!world.areConnected()) world.put("agent", "stuck");
  }
}

test("whatever is late, twice, lost or out of order, and whoever reloads: they find each other", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const world = createWorld();
      begin(world);
      for (const one of happenings) happen(world, one);
      calmDown(world);
      expect(world.areConnected()).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("in any order of a few words it needs nobody to ask anew", () => {
  fc.assert(
    fc.property(fc.array(index, { minLength: 60, maxLength: 60 }), (order) => {
      const world = createWorld();
      begin(world);
      for (const at of order) if (world.wire.length > 0) world.deliver(at, false);
      expect(world.wire).toEqual([]);
      expect(world.areConnected()).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("the ends may cross, and whatever comes after its end changes nothing", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), side, (happenings, first) => {
      const world = createWorld();
      begin(world);
      for (const one of happenings) happen(world, one);
      world.end(first);
      world.end(other(first));
      const said = world.wire.length;
      for (let left = said; left > 0; left -= 1) world.deliver(0, false);
      world.put("agent", "stuck");
      world.put("customer", "stuck");
      expect(world.wire).toEqual([]);
      expect([world.pages.agent.peer, world.pages.customer.peer]).toEqual([null, null]);
    }),
    { numRuns: 500 },
  );
});

test("only the agent's browser offers, so that no two offers ever cross", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const world = createWorld();
      begin(world);
      for (const one of happenings) {
        happen(world, one);
        const toAgent = world.wire.filter(({ to }) => to === "agent");
        expect(toAgent.map(({ signal }) => signal.type)).not.toContain("offer");
      }
    }),
    { numRuns: 300 },
  );
});
