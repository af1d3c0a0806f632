import { expect, describe, test } from "vitest";
import { LiveRun } from "#server/conversations/live-run.ts";
import { append } from "#server/conversations/log.ts";
import { resolve } from "#server/desk/resolve.ts";
import { handBack, takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import {
  conversationOf,
  createRun,
  eventsOf,
  kindsOf,
  refusals,
  requestsOf,
  waitingCustomer,
} from "#tests/support/conversation-log.ts";

describe("taking over", () => {
  test("from the queue: the promise is kept, and the customer reads who joined", async () => {
    const agent = await createAgent("agent", { name: "Nils Holm" });
    const { conversationId } = await waitingCustomer();
    const { turn } = await conversationOf(conversationId);
    await takeOver(agent, conversationId);

    expect(await conversationOf(conversationId)).toMatchObject({
      agentId: agent.id,
      turn: turn + 1,
    });
    expect(await requestsOf(conversationId)).toEqual([
      expect.objectContaining({ end: "joined", ownerId: agent.id }),
    ]);
    expect((await eventsOf(conversationId)).at(-1)).toMatchObject({
      kind: "joined",
      author: "agent",
      content: { name: "Nils Holm" },
    });
  });

  test("in the middle of its sentence the assistant is cut off, and what it had said is kept", async () => {
    const { id, turn } = await createConversation();
    const run = await createRun(id, turn, "Your next instalment is");
    await takeOver(await createAgent(), id);

    const [said, joined] = await eventsOf(id);
    const content = { text: "Your next instalment is", runId: run.id, cut: "taken_over" };
    expect(said).toMatchObject({ author: "assistant", content });
    expect(joined?.kind).toBe("joined");
    expect(await db.assistantRun.findUnique({ where: { id: run.id } })).toMatchObject({
      end: "taken_over",
    });
  });

  test("what everyone has read of the answer is what is kept", async () => {
    const { id: conversationId, turn } = await createConversation();
    const { id } = await createRun(conversationId, turn, "");
    const run = new LiveRun({ id, conversationId, turn, questionSeq: 0 });
    run.write("You have two ");
    run.write("instalments left");
    const cutOff = new Promise((resolveCut) => run.signal.addEventListener("abort", resolveCut));
    await takeOver(await createAgent(), conversationId);
    run.write(", and also");
    await cutOff;
    run.end();

    const [said, ...rest] = await eventsOf(conversationId);
    expect(said?.content).toMatchObject({ text: "You have two instalments left" });
    expect(rest.map(({ kind }) => kind)).toEqual(["joined"]);
  });

  test("nothing that the assistant says with its old turn follows the take-over", async () => {
    const { id: conversationId, turn } = await createConversation();
    await createRun(conversationId, turn, "");
    await takeOver(await createAgent(), conversationId);
    const content = { text: "Also, I can tell you" };
    const late = append({ conversationId, kind: "message", author: "assistant", content, turn });
    await expect(late).rejects.toThrow(Conflict);
    expect(await kindsOf(conversationId)).toEqual(["joined"]);
  });

  test("an answer that ends at the same moment stands before the take-over or not at all", async () => {
    const agent = await createAgent();
    for (let round = 0; round < 10; round++) {
      const { id: conversationId, turn } = await createConversation();
      const content = { text: "That is all." };
      await Promise.allSettled([
        append({ conversationId, kind: "message", author: "assistant", content, turn }),
        takeOver(agent, conversationId),
      ]);
      expect((await kindsOf(conversationId)).at(-1)).toBe("joined");
    }
  });

  test("of five agents who click at once, one joins and the others learn who", async () => {
    const names = ["Ann", "Bo", "Cai", "Dag", "Eva"];
    const agents = await Promise.all(names.map((name) => createAgent("agent", { name })));
    const { conversationId } = await waitingCustomer();
    const attempts = await Promise.allSettled(
      agents.map((agent) => takeOver(agent, conversationId)),
    );

    const { agentId } = await conversationOf(conversationId);
    const winner = agents.find(({ id }) => id === agentId);
    const told = { reason: "promise.takenBy", values: { name: winner?.name } };
    expect(refusals(attempts)).toEqual(
      Array.from({ length: 4 }, () => expect.objectContaining(told)),
    );
    expect(await kindsOf(conversationId)).toEqual(["human_requested", "joined"]);
  });

  test("a second click of the same agent changes nothing", async () => {
    const agent = await createAgent();
    const { conversationId } = await waitingCustomer();
    await Promise.all([takeOver(agent, conversationId), takeOver(agent, conversationId)]);
    expect(await kindsOf(conversationId)).toEqual(["human_requested", "joined"]);
  });

  test("customers cannot, nor anyone a conversation that is over or does not exist", async () => {
    const agent = await createAgent();
    const customer = await createCustomer();
    const own = await createConversation(customer);
    const over = await createConversation(undefined, { closedAt: new Date() });
    await expect(takeOver(customer, own.id)).rejects.toThrow(Forbidden);
    await expect(takeOver(agent, over.id)).rejects.toMatchObject({ reason: "promise.closed" });
    await expect(takeOver(agent, crypto.randomUUID())).rejects.toThrow(NotFound);
  });

  test("of a take-over and an end at once, either leaves the promise with one end", async () => {
    const agent = await createAgent();
    for (let round = 0; round < 10; round++) {
      const { customer, conversationId } = await waitingCustomer();
      const attempts = await Promise.allSettled([
        takeOver(agent, conversationId),
        resolve(customer, conversationId),
      ]);
      const [request] = await requestsOf(conversationId);
      const wasFaster = request?.end === "joined";
      expect(refusals(attempts)).toHaveLength(wasFaster ? 0 : 1);
      expect(await conversationOf(conversationId)).toMatchObject({ agentId: null });
      expect(await kindsOf(conversationId)).toEqual([
        "human_requested",
        wasFaster ? "joined" : "human_request_ended",
        "resolved",
      ]);
    }
  });
});

describe("handing back", () => {
  test("the assistant may speak again, and the customer reads that the agent left", async () => {
    const agent = await createAgent();
    const { id, turn } = await createConversation(undefined, { agentId: agent.id });
    await handBack(agent, id);
    expect(await conversationOf(id)).toMatchObject({ agentId: null, turn: turn + 1 });
    expect(await kindsOf(id)).toEqual(["handed_back"]);
  });

  test("only the agent in it hands it back, and only once", async () => {
    const agent = await createAgent();
    const customer = await createCustomer();
    const { id } = await createConversation(customer, { agentId: agent.id });
    await expect(handBack(await createAgent(), id)).rejects.toThrow(Forbidden);
    await expect(handBack(customer, id)).rejects.toThrow(Forbidden);
    await expect(handBack(await createCustomer(), id)).rejects.toThrow(NotFound);

    const attempts = await Promise.allSettled([handBack(agent, id), handBack(agent, id)]);
    expect(refusals(attempts)).toEqual([expect.any(Forbidden)]);
    expect(await kindsOf(id)).toEqual(["handed_back"]);
  });
});
