import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { returnAbandoned } from "#server/desk/absent-agents.ts";
import { breachOverdueRequests } from "#server/desk/breach.ts";
import { here, setAvailable } from "#server/desk/presence.ts";
import { askForPerson, askFor, withdrawRequest } from "#server/desk/requests.ts";
import { resolve } from "#server/desk/resolve.ts";
import { handBack, takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { checkPromise } from "#tests/support/request-invariants.ts";
import { refusals } from "#tests/support/conversation-log.ts";

type World = {
  customer: Viewer;
  agents: Viewer[];
  id: string;
  clock: ReturnType<typeof stopClock>;
};
type Step = (world: World) => Promise<unknown>;

const agentOf = ({ agents, customer }: World, index: number) => agents[index] ?? customer;

/** Everything that anyone, or the clock, can do to a promise. */
const steps: fc.Arbitrary<[name: string, step: Step]> = fc.oneof(
  named("ask", (world) => askForPerson(world.customer, { clientKey: randomUUID() })),
  named("words", ({ id }) => askFor(id, "words", "A person, please")),
  named("withdraw", ({ customer, id }) => withdrawRequest(customer, id)),
  named("customer resolves", ({ customer, id }) => resolve(customer, id)),
  named("breach sweep", () => breachOverdueRequests()),
  named("silence sweep", () => returnAbandoned()),
  named("11 minutes pass", async ({ clock }) => clock.advance(660)),
  named("2 days pass", async ({ clock }) => clock.advance(2 * 86_400)),
  named("an hour back", async ({ clock }) => clock.advance(-3600)),
  ...[0, 1].flatMap((index) => [
    named(`agent ${index} takes over`, (world) => takeOver(agentOf(world, index), world.id)),
    named(`agent ${index} hands back`, (world) => handBack(agentOf(world, index), world.id)),
    named(`agent ${index} resolves`, (world) => resolve(agentOf(world, index), world.id)),
    named(`agent ${index} is here`, (world) => here(agentOf(world, index))),
    named(`agent ${index} takes more`, (world) =>
      setAvailable(agentOf(world, index), { available: true }),
    ),
  ]),
);

function named(name: string, step: Step) {
  return fc.constant<[string, Step]>([name, step]);
}

const together = fc.array(steps, { minLength: 1, maxLength: 3 });

test("whatever happens in whatever order, a promise has a deadline and one end, and nobody is lost", async () => {
  const agents = [await createAgent(), await createAgent()];
  await fc.assert(
    fc.asyncProperty(fc.array(together, { minLength: 1, maxLength: 12 }), async (story) => {
      const world = await beginning(agents);
      for (const moment of story) {
        const outcome = await Promise.allSettled(moment.map(([, step]) => step(world)));
        expect(refusals(outcome).filter((reason) => !(reason instanceof DomainError))).toEqual([]);
        await checkPromise(world.customer);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

async function beginning(agents: Viewer[]): Promise<World> {
  await db.agentPresence.deleteMany();
  await db.conversation.updateMany({ data: { agentId: null } });
  await db.humanRequest.deleteMany();
  const clock = stopClock("2026-11-23T12:00:00Z");
  const customer = await createCustomer();
  const { conversationId } = await askForPerson(customer, { clientKey: randomUUID() });
  return { customer, agents, id: conversationId, clock };
}
