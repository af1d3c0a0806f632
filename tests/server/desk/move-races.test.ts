import { beforeEach, describe, expect, test } from "vitest";
import { reply } from "#server/conversations/messages.ts";
import { move } from "#server/desk/move.ts";
import { setAvailable } from "#server/desk/presence.ts";
import { resolve } from "#server/desk/resolve.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import {
  createAgent,
  createConversation,
  createCustomer,
  createOnlineAgent,
} from "#tests/support/factories.ts";
import { deskOfThree, heldBy, words } from "#tests/support/desk-agents.ts";
import {
  conversationOf,
  kindsOf,
  refusals,
  requestsOf,
  waitingCustomer,
} from "#tests/support/conversation-log.ts";

let ruth: Viewer;
let grace: Viewer;
let jonas: Viewer;
beforeEach(async () => {
  ({ ruth, grace, jonas } = await deskOfThree());
});

describe("who may move what", () => {
  test("an agent passes on their own conversation and no other", async () => {
    const { conversationId, turn } = await heldBy(grace);
    const toJonas = { conversationId, turn, to: jonas.id };
    await expect(move(jonas, toJonas)).rejects.toMatchObject({ reason: "desk.onlyOwn" });
    const waiting = await waitingCustomer();
    const { turn: other } = await conversationOf(waiting.conversationId);
    const assigning = { conversationId: waiting.conversationId, turn: other, to: jonas.id };
    await expect(move(grace, assigning)).rejects.toThrow(Forbidden);

    await move(grace, toJonas);
    expect(await conversationOf(conversationId)).toMatchObject({ agentId: jonas.id });
  });

  test("customers move nothing, and what does not exist is moved by nobody", async () => {
    const customer = await createCustomer();
    const { id: conversationId, turn } = await createConversation(customer);
    const wanted = { conversationId, turn, to: jonas.id };
    await expect(move(customer, wanted)).rejects.toThrow(Forbidden);
    const unknown = { ...wanted, conversationId: customer.id };
    await expect(move(ruth, unknown)).rejects.toThrow(NotFound);
  });

  test("only to a colleague who is there, and the refusal names them", async () => {
    const { conversationId, turn } = await heldBy(grace);
    const away = await createAgent("agent", { name: "Layla Qasim" });
    const former = await createOnlineAgent("Nils Holm", { deactivatedAt: new Date() });
    const to = (agent: Viewer) => move(ruth, { conversationId, turn, to: agent.id });

    await expect(to(away)).rejects.toMatchObject({
      reason: "desk.notOnline",
      values: { name: "Layla Qasim" },
    });
    await expect(to(former)).rejects.toMatchObject({
      reason: "desk.noLongerHere",
      values: { name: "Nils Holm" },
    });
    await expect(to(grace)).rejects.toMatchObject({ reason: "desk.withThemAlready" });
    await expect(to(await createCustomer())).rejects.toThrow(NotFound);
    expect(await kindsOf(conversationId)).toEqual([]);
  });

  test("whose browser has fallen silent is not there", async () => {
    const clock = stopClock("2026-11-23T12:00:00Z");
    const silent = await createAgent("agent", { name: "Layla Qasim" });
    await setAvailable(silent, { available: true });
    clock.advance(46);
    const { conversationId, turn } = await heldBy(grace);
    const moving = move(ruth, { conversationId, turn, to: silent.id });
    await expect(moving).rejects.toMatchObject({ reason: "desk.notOnline" });
  });
});

describe("at the same moment", () => {
  test("of two supervisors who move it, one does and the other learns who has it now", async () => {
    const layla = await createOnlineAgent("Layla Qasim");
    const { conversationId, turn } = await heldBy(grace);
    const attempts = await Promise.allSettled([
      move(ruth, { conversationId, turn, to: jonas.id }),
      move(await createAgent("supervisor"), { conversationId, turn, to: layla.id }),
    ]);
    const { agentId } = await conversationOf(conversationId);
    const name = agentId === jonas.id ? "Jonas Ek" : "Layla Qasim";
    expect(refusals(attempts)).toEqual([
      expect.objectContaining({ reason: "desk.heldBy", values: { name } }),
    ]);
    expect(await kindsOf(conversationId)).toEqual(["moved"]);
  });

  test("one that was moved meanwhile is not moved over somebody's head", async () => {
    const { conversationId, turn } = await heldBy(grace);
    await move(ruth, { conversationId, turn, to: jonas.id });
    const late = move(grace, { conversationId, turn, to: null });
    await expect(late).rejects.toMatchObject({ values: { name: "Jonas Ek" } });
  });

  test("its agent resolves it: it is over or moved, and the slower one is told", async () => {
    for (let round = 0; round < 10; round++) {
      const { conversationId, turn } = await heldBy(grace);
      const attempts = await Promise.allSettled([
        resolve(grace, conversationId),
        move(ruth, { conversationId, turn, to: jonas.id }),
      ]);
      expect(refusals(attempts)).toHaveLength(1);
      expect(await kindsOf(conversationId)).toHaveLength(1);
    }
  });

  test("its agent replies: the words stand before the move or not at all", async () => {
    for (let round = 0; round < 10; round++) {
      const { conversationId, turn } = await heldBy(grace);
      const [said] = await Promise.allSettled([
        reply(grace, { conversationId, ...words }),
        move(ruth, { conversationId, turn, to: jonas.id }),
      ]);
      const kinds = await kindsOf(conversationId);
      expect(kinds).toEqual(said.status === "fulfilled" ? ["message", "moved"] : ["moved"]);
    }
  });

  test("somebody takes it from the queue: one of the two has it", async () => {
    for (let round = 0; round < 10; round++) {
      const { conversationId } = await waitingCustomer();
      const { turn } = await conversationOf(conversationId);
      const attempts = await Promise.allSettled([
        takeOver(grace, conversationId),
        move(ruth, { conversationId, turn, to: jonas.id }),
      ]);
      expect(refusals(attempts)).toEqual([expect.any(Conflict)]);
      expect((await requestsOf(conversationId)).map(({ end }) => end)).toEqual(["joined"]);
    }
  });
});
