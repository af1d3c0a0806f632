import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { endForgottenCalls, endMissedCalls } from "#server/callbacks/sweeps.ts";
import { reassignCallsOf } from "#server/callbacks/reassign.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { callerOf, createTrainedAgent, emptyAvailability, wish } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { waitingCustomer } from "#tests/support/conversation-log.ts";

const QUARTER = 15 * 60_000;
const OPENS = Date.parse("2026-11-23T09:00:00Z");

type Person = { viewer: Viewer; conversationId: string | undefined };
type World = { customers: Person[]; agents: Viewer[]; supervisor: Viewer };

const at = (quarter: number) => new Date(OPENS + quarter * QUARTER).toISOString();
const pick = fc.nat({ max: 7 });
/** Few times for many people. */
const time = fc.nat({ max: 20 });

const deed = fc.record({
  kind: fc.constantFrom("book", "book", "book", "move", "cancel", "start", "outcome", "leave"),
  who: pick,
  quarter: time,
});
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

async function act(world: World, { kind, who, quarter }: Deed) {
  const person = world.customers[who % world.customers.length] as Person;
  const { callbacks } = callerOf(person.viewer);
  if (kind === "book") {
    const { conversationId } = person;
    return callbacks.book(wish(at(quarter), conversationId ? { conversationId } : {}));
  }
  if (kind === "leave") return leave(world, world.agents[who % world.agents.length] as Viewer);
  const call = await db.callback.findFirst({
    where: { customerId: person.viewer.id, endedAt: null },
  });
  if (!call) return null;
  const { id, revision } = call;
  const staff = callerOf(world.supervisor).callbacks;
  if (kind === "move")
    return callbacks.move({ id, revision, startsAt: at(quarter), timeZone: "Asia/Dubai" });
  if (kind === "cancel") return callbacks.cancel({ id });
  return kind === "start" ? staff.start({ id }) : staff.recordOutcome({ id, outcome: "no_answer" });
}

/** Their calls go to colleagues; they themselves stay, so that it can happen again. */
const leave = ({ supervisor }: World, agent: Viewer) =>
  db.$transaction((tx) => reassignCallsOf(tx, supervisor, agent.id), {
    maxWait: 15_000,
    timeout: 15_000,
  });

test("whatever everybody does at once, nobody is called by two, and every refusal has its words", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(deed, { minLength: 10, maxLength: 25 }), { minLength: 2, maxLength: 3 }),
      async (rounds) => {
        const world = await beginning();
        for (const [round, deeds] of rounds.entries()) {
          const sweeps = [endMissedCalls(), endForgottenCalls()];
          const done = await Promise.allSettled([
            ...deeds.map((one) => act(world, one)),
            ...sweeps,
          ]);
          const surprises = done.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
          expect(surprises.filter((reason) => !(reason.cause instanceof DomainError))).toEqual([]);
          await checkDiaries();
          setTime(at(round * 8));
        }
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

async function beginning(): Promise<World> {
  await emptyAvailability();
  setTime("2026-11-23T08:00:00Z");
  const agents = [await createTrainedAgent(), await createTrainedAgent()];
  for (const { id: agentId } of agents)
    await db.shift.createMany({
      data: [0, 24].map((hours) => ({
        agentId,
        startsAt: new Date(OPENS + hours * 4 * QUARTER),
        endsAt: new Date(OPENS + (hours + 7) * 4 * QUARTER),
      })),
    });
  const customers: Person[] = [];
  while (customers.length < 8) {
    const viewer = await createCustomer();
    const isWaiting = customers.length % 2 === 0;
    const { conversationId } = isWaiting
      ? await waitingCustomer(viewer)
      : { conversationId: undefined };
    customers.push({ viewer, conversationId });
  }
  return { customers, agents, supervisor: await createAgent("supervisor") };
}

/** Each call lies in a shift, none overlaps another of the same agent, and each customer has one ahead at most. */
async function checkDiaries() {
  const calls = await db.callback.findMany({ orderBy: { startsAt: "asc" } });
  const shifts = await db.shift.findMany();
  const ahead = calls.filter(({ endedAt }) => !endedAt);
  expect(new Set(ahead.map(({ customerId }) => customerId)).size).toBe(ahead.length);
  for (const { agentId, startsAt, endsAt } of ahead.filter((call) => call.startsAt > now())) {
    const own = shifts.filter((shift) => shift.agentId === agentId);
    expect(own.some((shift) => shift.startsAt <= startsAt && shift.endsAt >= endsAt)).toBe(true);
    const others = ahead.filter((call) => call.agentId === agentId && call.startsAt < endsAt);
    expect(others.filter((call) => call.endsAt > startsAt)).toHaveLength(1);
  }
  const bound = await db.humanRequest.findMany({
    where: { callbackId: { not: null }, endedAt: null },
    include: { callback: true },
  });
  expect(bound.every(({ callback }) => callback?.endedAt === null)).toBe(true);
}

test("two tabs with a conversation each go on as one", async () => {
  const { customers } = await beginning();
  const [{ viewer, conversationId } = customers[0] as Person] = customers;
  const click = wish(at(4), { conversationId, clientKey: randomUUID() });
  const both = await Promise.all([1, 2, 3].map(() => callerOf(viewer).callbacks.book(click)));
  expect(new Set(both.map(({ id }) => id)).size).toBe(1);
});
