import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { lockConversation } from "#server/conversations/log.ts";
import { askForPerson, askFor, requestPerson, withdrawRequest } from "#server/desk/requests.ts";
import { resolve } from "#server/desk/resolve.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import { stopClock } from "#tests/support/clock.ts";
import {
  createAgent,
  createConversation,
  createCustomer,
  createOnlineAgent,
} from "#tests/support/factories.ts";
import {
  conversationOf,
  eventsOf,
  kindsOf,
  refusals,
  requestsOf,
  waitingCustomer,
} from "#tests/support/conversation-log.ts";

const tap = () => ({ clientKey: randomUUID() });

describe("asking for a person", () => {
  test("one tap opens a conversation, and the customer waits with a place and a deadline", async () => {
    stopClock("2026-11-23T12:00:00Z");
    await createOnlineAgent();
    const customer = await createCustomer();
    const asked = await askForPerson(customer, tap());

    expect(asked).toMatchObject({ status: "waiting", agentName: null });
    expect(asked.deadlineAt).toBe("2026-11-23T12:10:00.000Z");
    expect(asked.position).toBeGreaterThan(0);
    const [event] = await eventsOf(asked.conversationId);
    expect(event).toMatchObject({
      kind: "human_requested",
      author: "customer",
      authorId: customer.id,
    });
  });

  test("a tap in the open conversation asks there", async () => {
    const customer = await createCustomer();
    const { id } = await createConversation(customer);
    const asked = await askForPerson(customer, { conversationId: id, ...tap() });
    expect(asked.conversationId).toBe(id);
  });

  test("a tap in a finished conversation opens a new one", async () => {
    const customer = await createCustomer();
    const { id } = await createConversation(customer, { closedAt: new Date() });
    const asked = await askForPerson(customer, { conversationId: id, ...tap() });
    expect(asked.conversationId).not.toBe(id);
    expect(await kindsOf(id)).toEqual([]);
  });

  test("who waits already goes on waiting, with the same promise", async () => {
    const { customer, conversationId } = await waitingCustomer();
    const again = await askForPerson(customer, { conversationId, ...tap() });
    expect(again).toMatchObject({ conversationId, status: "waiting" });
    expect(await requestsOf(conversationId)).toHaveLength(1);
  });

  test("who speaks with a person is told with whom", async () => {
    const { customer, conversationId } = await waitingCustomer();
    await takeOver(await createAgent("agent", { name: "Nils Holm" }), conversationId);
    expect(await askForPerson(customer, { conversationId, ...tap() })).toEqual({
      conversationId,
      status: "agent",
      agentName: "Nils Holm",
      position: null,
      deadlineAt: null,
    });
  });

  test("a tap that is sent again after it was withdrawn asks for nobody", async () => {
    const customer = await createCustomer();
    const sent = tap();
    const { conversationId } = await askForPerson(customer, sent);
    await withdrawRequest(customer, conversationId);
    await askForPerson(customer, { conversationId, ...sent });
    expect(await requestsOf(conversationId)).toEqual([
      expect.objectContaining({ end: "withdrawn" }),
    ]);
  });

  test("twenty taps at once are one promise in one conversation", async () => {
    const customer = await createCustomer();
    const asked = await Promise.all(
      Array.from({ length: 20 }, () => askForPerson(customer, tap())),
    );
    expect(new Set(asked.map(({ conversationId }) => conversationId)).size).toBe(1);
    expect(await db.humanRequest.count({ where: { customerId: customer.id } })).toBe(1);
    expect(await db.conversation.count({ where: { customerId: customer.id } })).toBe(1);
  });

  test("someone else's conversation does not exist, and nothing is opened", async () => {
    const { id } = await createConversation();
    const stranger = await createCustomer();
    await expect(askForPerson(stranger, { conversationId: id, ...tap() })).rejects.toThrow(
      NotFound,
    );
    await expect(withdrawRequest(stranger, id)).rejects.toThrow(NotFound);
    expect(await db.conversation.count({ where: { customerId: stranger.id } })).toBe(0);
  });

  test("staff ask for nobody, and take back nobody's wish", async () => {
    const { conversationId } = await waitingCustomer();
    const agent = await createAgent();
    await expect(askForPerson(agent, tap())).rejects.toThrow(Forbidden);
    await expect(withdrawRequest(agent, conversationId)).rejects.toThrow(Forbidden);
  });

  test("a tap while the conversation is being finished waits in it or in a new one", async () => {
    const { customer, conversationId } = await waitingCustomer();
    const [asked] = await Promise.all([
      askForPerson(customer, { conversationId, ...tap() }),
      resolve(customer, conversationId),
    ]);
    const live = await db.humanRequest.count({ where: { customerId: customer.id, endedAt: null } });
    expect(live).toBe(asked.conversationId === conversationId ? 0 : 1);
  });
});

const ask = (id: string, askedBy: "words" | "distress" | "failure" | "turn_cap") =>
  db.$transaction(async (tx) => {
    const conversation = await lockConversation(tx, id);
    return conversation && requestPerson(tx, conversation, askedBy, "They said so");
  });

describe("what the product itself notices", () => {
  test("words, distress, a failure and the turn cap ask once, whichever comes first", async () => {
    const { id } = await createConversation();
    const first = await ask(id, "words");
    const second = await ask(id, "distress");
    expect(second?.id).toBe(first?.id);
    expect(await requestsOf(id)).toEqual([
      expect.objectContaining({ askedBy: "words", reason: "They said so", end: null }),
    ]);
  });

  test("words bring a person in the same turn, and go along as the reason", async () => {
    const { id } = await createConversation();
    await askFor(id, "words", "Kann ich bitte mit einem Menschen sprechen?");
    expect(await requestsOf(id)).toEqual([
      expect.objectContaining({
        askedBy: "words",
        reason: "Kann ich bitte mit einem Menschen sprechen?",
      }),
    ]);
  });

  test("nobody is asked for where a person is already, or the conversation is over", async () => {
    const agent = await createAgent();
    const held = await createConversation(undefined, { agentId: agent.id });
    const over = await createConversation(undefined, { closedAt: new Date() });
    expect(await ask(held.id, "failure")).toBeNull();
    expect(await ask(over.id, "turn_cap")).toBeNull();
  });
});

describe("withdrawing", () => {
  test("the promise ends as withdrawn, once, and the assistant may answer again", async () => {
    const { customer, conversationId } = await waitingCustomer();
    await withdrawRequest(customer, conversationId);
    await withdrawRequest(customer, conversationId);
    expect(await kindsOf(conversationId)).toEqual(["human_requested", "human_request_ended"]);
    expect(await requestsOf(conversationId)).toEqual([
      expect.objectContaining({ end: "withdrawn" }),
    ]);
  });

  test("of a withdrawal and a take-over at once, the promise has one end", async () => {
    const agent = await createAgent();
    for (let round = 0; round < 10; round++) {
      const { customer, conversationId } = await waitingCustomer();
      const attempts = await Promise.allSettled([
        withdrawRequest(customer, conversationId),
        takeOver(agent, conversationId),
      ]);
      const [request] = await requestsOf(conversationId);
      const refused = refusals(attempts);
      if (request?.end === "joined")
        expect(refused).toEqual([expect.objectContaining({ reason: "promise.alreadyJoined" })]);
      else expect(refused).toEqual([]);
      expect(await conversationOf(conversationId)).toMatchObject({ agentId: agent.id });
    }
  });
});
