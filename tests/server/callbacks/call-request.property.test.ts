import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { recordOutcome, startCall } from "#server/callbacks/attempts.ts";
import { bookCallback } from "#server/callbacks/book.ts";
import { cancelCallback } from "#server/callbacks/end.ts";
import { endForgottenCalls, endMissedCalls } from "#server/callbacks/sweeps.ts";
import { moveCallback } from "#server/callbacks/reschedule.ts";
import { OUTCOMES } from "#server/callbacks/policy.ts";
import type { CallOutcome } from "#server/callbacks/schema.ts";
import { listSlots } from "#server/callbacks/slot-list.ts";
import { returnAbandoned } from "#server/desk/absent-agents.ts";
import { breachOverdueRequests } from "#server/desk/breach.ts";
import { askForPerson, withdrawRequest } from "#server/desk/requests.ts";
import { resolve } from "#server/desk/resolve.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Callback } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { checkPromise } from "#tests/support/request-invariants.ts";
import { refusals } from "#tests/support/conversation-log.ts";

type World = { customer: Viewer; id: string; clock: ReturnType<typeof stopClock> };
type Step = (world: World) => Promise<unknown>;

const agents: Viewer[] = [];
const seen = new Set<string>();

/** They work every day, for longer than any of these stories lasts. */
beforeAll(async () => {
  while (agents.length < 2) {
    const agent = await createAgent("agent", { languages: ["en"] });
    const shifts = Array.from({ length: 90 }, (_, day) => {
      const startsAt = new Date(Date.parse("2026-11-20T06:00:00Z") + day * 86_400_000);
      return { agentId: agent.id, startsAt, endsAt: new Date(+startsAt + 14 * 3_600_000) };
    });
    await db.shift.createMany({ data: shifts });
    agents.push(agent);
  }
});

const named = (name: string, step: Step) => fc.constant<[string, Step]>([name, step]);

const onCall = (name: string, step: (call: Callback, world: World) => Promise<unknown>) =>
  named(name, async (world) => {
    const { id: customerId } = world.customer;
    const call = await db.callback.findFirst({ where: { customerId, endedAt: null } });
    return call && step(call, world);
  });

const agentOf = ({ agentId }: Callback) => agents.find(({ id }) => id === agentId) as Viewer;
const secondsUntil = (at: Date) => (+at - +now()) / 1000;

/** Everything that anyone, or the clock, can do to a promise that has become a call's. */
const steps: fc.Arbitrary<[name: string, step: Step]> = fc.oneof(
  named("ask", ({ customer }) => askForPerson(customer, { clientKey: randomUUID() })),
  named("withdraw", ({ customer, id }) => withdrawRequest(customer, id)),
  named("book", book),
  named("resolve", ({ customer, id }) => resolve(customer, id)),
  named("take over", ({ id }) => takeOver(agents[0] as Viewer, id)),
  named("sweeps of the desk", () => Promise.all([breachOverdueRequests(), returnAbandoned()])),
  named("sweeps of the calls", () => Promise.all([endMissedCalls(), endForgottenCalls()])),
  onCall("cancel", ({ id }, { customer }) => cancelCallback(customer, { id })),
  onCall("move", async ({ id, revision }, { customer }) =>
    moveCallback(customer, {
      id,
      revision,
      timeZone: "Asia/Dubai",
      startsAt: await slot(customer),
    }),
  ),
  onCall("its time comes", async ({ startsAt }, { clock }) =>
    clock.advance(secondsUntil(startsAt)),
  ),
  onCall("its time is over", async ({ endsAt }, { clock }) => {
    clock.advance(secondsUntil(endsAt) + 1800);
    return endMissedCalls();
  }),
  onCall("the agent begins", (call) => startCall(agentOf(call), call.id)),
  ...OUTCOMES.flatMap((outcome) => [
    onCall(outcome, (call) => recordOutcome(agentOf(call), { id: call.id, outcome })),
    onCall(`in time: ${outcome}`, (call, { clock }) => callInTime(call, clock, outcome)),
  ]),
);

async function callInTime(call: Callback, clock: World["clock"], outcome: CallOutcome) {
  clock.advance(secondsUntil(call.startsAt));
  await startCall(agentOf(call), call.id);
  return recordOutcome(agentOf(call), { id: call.id, outcome });
}

/** From the conversation that is open, or from the first one when none is. */
async function book({ customer, id }: World) {
  const open = await db.conversation.findFirst({
    where: { customerId: customer.id, closedAt: null },
    select: { id: true },
  });
  return bookCallback(customer, {
    clientKey: randomUUID(),
    startsAt: await slot(customer),
    timeZone: "UTC",
    phone: "+46701234567",
    topic: "other",
    conversationId: open?.id ?? id,
  });
}

async function slot(customer: Viewer) {
  const { days } = await listSlots(customer, { topic: "other", limit: 20 });
  return new Date(days.flatMap(({ slots }) => slots).at(-1)?.startsAt ?? now());
}

const together = fc.array(steps, { minLength: 1, maxLength: 2 });

test("a promise that has become a call's ends with it, once, and nobody is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(together, { minLength: 1, maxLength: 8 }), async (story) => {
      const world = await beginning();
      for (const moment of story) {
        const outcome = await Promise.allSettled(moment.map(([, step]) => step(world)));
        expect(refusals(outcome).filter((reason) => !(reason instanceof DomainError))).toEqual([]);
        await checkPromise(world.customer);
      }
      await noteEnds();
    }),
    { numRuns: 40 },
  );
  // The stories are worth something only if calls end in every way.
  expect([...seen].toSorted()).toEqual(["cancelled", "kept", "missed", "not_reached"]);
}, 180_000);

async function beginning(): Promise<World> {
  await db.conversation.updateMany({ data: { agentId: null } });
  await db.humanRequest.deleteMany();
  await db.callbackAttempt.deleteMany();
  await db.callback.deleteMany();
  const clock = stopClock("2026-11-23T12:00:00Z");
  const customer = await createCustomer();
  const { conversationId: id } = await askForPerson(customer, { clientKey: randomUUID() });
  const world = { customer, id, clock };
  await book(world);
  return world;
}

async function noteEnds() {
  const ended = await db.callback.findMany({ where: { end: { not: null } } });
  for (const { end } of ended) seen.add(String(end));
}
