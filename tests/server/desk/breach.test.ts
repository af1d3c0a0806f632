import { expect, test } from "vitest";
import { viewsOf } from "#server/conversations/view.ts";
import { breachOverdueRequests } from "#server/desk/breach.ts";
import { askFor } from "#server/desk/requests.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation, createOnlineAgent } from "#tests/support/factories.ts";
import {
  conversationOf,
  eventsOf,
  kindsOf,
  placeOf,
  requestsOf,
  waitingCustomer,
} from "#tests/support/conversation-log.ts";

const at = (time: string) => new Date(`2026-11-23T${time}Z`);

async function staffedAtNoon() {
  const clock = stopClock("2026-11-23T12:00:00Z");
  await createOnlineAgent();
  return clock;
}

test("a broken promise ends once, the customer is told and waits on as the first", async () => {
  const clock = await staffedAtNoon();
  const { conversationId } = await waitingCustomer();
  clock.advance(601);
  const later = await waitingCustomer();
  await breachOverdueRequests();
  await breachOverdueRequests();

  const [broken, next] = await requestsOf(conversationId);
  expect(broken).toMatchObject({ end: "breached", endedAt: at("12:10:01") });
  expect(next).toMatchObject({ askedBy: "breach", end: null });
  expect(await kindsOf(conversationId)).toEqual([
    "human_requested",
    "human_request_ended",
    "human_requested",
  ]);
  expect(await placeOf(conversationId)).toBeLessThan(await placeOf(later.conversationId));
});

test("a broken promise stays broken and is not broken again, the wait counts from the first ask", async () => {
  const clock = await staffedAtNoon();
  const { customer, conversationId } = await waitingCustomer();
  for (let times = 0; times < 3; times++) {
    clock.advance(2 * 86_400);
    await breachOverdueRequests();
  }
  expect((await requestsOf(conversationId)).map(({ end }) => end)).toEqual(["breached", null]);
  const [seen] = await viewsOf(await createAgent(), [conversationId]);
  expect(seen).toMatchObject({
    breachedAt: "2026-11-23T12:10:00.000Z",
    waiting: { askedAt: "2026-11-23T12:00:00.000Z", askedBy: "breach" },
  });
  const [own] = await viewsOf(customer, [conversationId]);
  expect(own).toMatchObject({ breachedAt: "2026-11-23T12:10:00.000Z" });
});

test("of two broken promises the one who asked first is helped first, in front of distress", async () => {
  await db.humanRequest.deleteMany();
  const clock = await staffedAtNoon();
  const first = await waitingCustomer();
  clock.advance(60);
  const second = await createConversation();
  await askFor(second.id, "distress");
  clock.advance(700);
  await breachOverdueRequests();
  const third = await createConversation();
  await askFor(third.id, "distress");
  for (const [index, id] of [first.conversationId, second.id, third.id].entries())
    expect(await placeOf(id)).toBe(index + 1);
});

test("that somebody is in distress is still seen when their promise is broken", async () => {
  const clock = await staffedAtNoon();
  const { id } = await createConversation();
  await askFor(id, "distress");
  clock.advance(601);
  await breachOverdueRequests();
  const [seen] = await viewsOf(await createAgent(), [id]);
  expect(seen?.waiting?.askedBy).toBe("distress");
  expect(seen?.breachedAt).toBe("2026-11-23T12:10:00.000Z");
});

test("five sweeps at once break each promise once", async () => {
  const clock = await staffedAtNoon();
  const { conversationId } = await waitingCustomer();
  clock.advance(601);
  await Promise.all(Array.from({ length: 5 }, () => breachOverdueRequests()));
  const ends = (await eventsOf(conversationId)).filter(
    ({ kind }) => kind === "human_request_ended",
  );
  expect(ends).toHaveLength(1);
  expect(await requestsOf(conversationId)).toHaveLength(2);
});

test("somebody comes in the second in which the promise would break: kept or broken, never both", async () => {
  const agent = await createAgent();
  for (let round = 0; round < 10; round++) {
    const clock = await staffedAtNoon();
    const { conversationId } = await waitingCustomer();
    clock.advance(600);
    await Promise.all([breachOverdueRequests(), takeOver(agent, conversationId)]);

    const ends = (await requestsOf(conversationId)).map(({ end }) => end);
    expect([["joined"], ["breached", "joined"]]).toContainEqual(ends);
    expect(await conversationOf(conversationId)).toMatchObject({ agentId: agent.id });
  }
});

test("a clock that jumps back breaks nothing, and one that jumps on breaks each promise once", async () => {
  const clock = await staffedAtNoon();
  const { conversationId } = await waitingCustomer();
  const [{ deadlineAt } = { deadlineAt: null }] = await requestsOf(conversationId);
  clock.advance(-3600);
  await breachOverdueRequests();
  expect(await requestsOf(conversationId)).toEqual([
    expect.objectContaining({ end: null, deadlineAt }),
  ]);

  clock.advance(2 * 3600);
  await breachOverdueRequests();
  clock.advance(-3600);
  await breachOverdueRequests();
  expect((await requestsOf(conversationId)).map(({ end }) => end).toSorted()).toEqual([
    "breached",
    null,
  ]);
  const seqs = (await eventsOf(conversationId)).map(({ seq }) => seq);
  expect(seqs).toEqual([1, 2, 3]);
});
