import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ConversationView } from "#server/conversations/schema.ts";
import { viewsOf } from "#server/conversations/view.ts";
import { returnAbandoned } from "#server/desk/absent-agents.ts";
import { breachOverdueRequests } from "#server/desk/breach.ts";
import { move } from "#server/desk/move.ts";
import { setAvailable } from "#server/desk/presence.ts";
import { tightenPromises } from "#server/desk/queue.ts";
import { askFor } from "#server/desk/requests.ts";
import { handBack, takeOver } from "#server/desk/takeover.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation } from "#tests/support/factories.ts";
import { conversationOf, refusals } from "#tests/support/conversation-log.ts";

type World = { agent: Viewer; ids: string[]; clock: ReturnType<typeof stopClock> };
type Step = (world: World) => Promise<unknown>;
type Seen = Map<string, ConversationView>;

const named = (name: string, step: Step) => fc.constant<[string, Step]>([name, step]);
const within = (world: World, index: number) => world.ids[index] ?? "";

async function putBack({ agent }: World, conversationId: string) {
  const { turn } = await conversationOf(conversationId);
  return move(agent, { conversationId, turn, to: null });
}

/** Everything that makes somebody wait, wait longer, or wait no more. */
const steps: fc.Arbitrary<[name: string, step: Step]> = fc.oneof(
  ...[0, 1, 2, 3].flatMap((index) => [
    named(`${index} asks`, (world) => askFor(within(world, index), "button")),
    named(`${index} is in distress`, (world) => askFor(within(world, index), "distress")),
    named(`${index} is joined`, (world) => takeOver(world.agent, within(world, index))),
    named(`${index} is put back`, (world) => putBack(world, within(world, index))),
    named(`${index} is handed back`, (world) => handBack(world.agent, within(world, index))),
  ]),
  named("the agent comes", ({ agent }) => setAvailable(agent, { available: true })),
  named("the agent goes", ({ agent }) => setAvailable(agent, { available: false })),
  named("the agent is silent", async ({ clock }) => {
    clock.advance(46);
    return returnAbandoned();
  }),
  ...[1, 9, 11, 60 * 25].map((minutes) =>
    named(`${minutes} minutes pass`, async ({ clock }) => clock.advance(minutes * 60)),
  ),
);

test("whatever happens: the wait only grows, a promise only comes nearer, and who is shown first is promised first", async () => {
  const agent = await createAgent();
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 25 }), async (story) => {
      const world = await beginning(agent);
      let before: Seen = new Map();
      for (const [, step] of story) {
        const outcome = await Promise.allSettled([step(world)]);
        expect(refusals(outcome).filter((reason) => !(reason instanceof DomainError))).toEqual([]);
        await breachOverdueRequests();
        await tightenPromises();
        before = await check(world, before);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

async function beginning(agent: Viewer): Promise<World> {
  await db.agentPresence.deleteMany();
  await db.humanRequest.deleteMany();
  await db.conversation.updateMany({ data: { agentId: null } });
  const clock = stopClock("2026-11-23T12:00:00Z");
  const rows = await Promise.all([0, 1, 2, 3].map(() => createConversation()));
  return { agent, clock, ids: rows.map(({ id }) => id) };
}

async function check({ agent, ids }: World, before: Seen): Promise<Seen> {
  const views = await viewsOf(agent, ids);
  const line = views
    .filter(({ position }) => position !== null)
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
  for (const view of line) staysPromised(view, before.get(view.id));

  expect(line.map(({ position }) => position)).toEqual(line.map((_, index) => index + 1));
  const broken = line.filter(({ breachedAt }) => breachedAt);
  expect(line.slice(0, broken.length)).toEqual(broken);
  const asks = broken.map(({ waiting }) => waiting?.askedAt);
  expect(asks).toEqual(asks.toSorted());
  const promised = line.slice(broken.length).map(({ deadlineAt }) => deadlineAt);
  expect(promised).toEqual(promised.toSorted());
  expect(promised.every((deadlineAt) => new Date(deadlineAt ?? 0) > now())).toBe(true);
  return new Map(views.map((view) => [view.id, view]));
}

/** Compared with a moment ago: within one wait nothing begins anew. */
function staysPromised(view: ConversationView, earlier: ConversationView | undefined) {
  const { waiting, deadlineAt, breachedAt } = view;
  if (earlier?.status === "waiting" && earlier.turn === view.turn) {
    expect(waiting?.askedAt).toBe(earlier.waiting?.askedAt);
    expect(`${deadlineAt}` <= `${earlier.deadlineAt}`).toBe(true);
    if (earlier.breachedAt) expect(breachedAt).toBe(earlier.breachedAt);
  }
  if (breachedAt) expect(breachedAt <= now().toISOString()).toBe(true);
}
