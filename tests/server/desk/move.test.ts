import { beforeEach, describe, expect, test } from "vitest";
import { reply } from "#server/conversations/messages.ts";
import { statusOf } from "#server/conversations/view.ts";
import { move } from "#server/desk/move.ts";
import { resolve } from "#server/desk/resolve.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createConversation } from "#tests/support/factories.ts";
import { deskOfThree, heldBy, words } from "#tests/support/desk-agents.ts";
import {
  conversationOf,
  createRun,
  eventsOf,
  kindsOf,
  placeOf,
  requestsOf,
  waitingCustomer,
} from "#tests/support/conversation-log.ts";

let ruth: Viewer;
let grace: Viewer;
let jonas: Viewer;
beforeEach(async () => {
  ({ ruth, grace, jonas } = await deskOfThree());
});

describe("moving to a colleague", () => {
  test("the colleague has the word, the former agent has not, and the customer reads who is there", async () => {
    const { conversationId, turn } = await heldBy(grace);
    await move(ruth, { conversationId, turn, to: jonas.id });

    expect(await conversationOf(conversationId)).toMatchObject({
      agentId: jonas.id,
      turn: turn + 1,
    });
    expect((await eventsOf(conversationId)).at(-1)).toMatchObject({
      kind: "moved",
      authorId: ruth.id,
      internal: false,
      content: { by: "Ruth Adler", from: "Grace Berg", to: "Jonas Ek" },
    });
    await expect(reply(grace, { conversationId, ...words })).rejects.toThrow(Forbidden);
    await reply(jonas, { conversationId, ...words });
    expect(await kindsOf(conversationId)).toEqual(["moved", "message"]);
  });

  test("a note goes along that only colleagues see", async () => {
    const { conversationId, turn } = await heldBy(grace);
    const note = "Has asked for Swedish";
    await move(ruth, { conversationId, turn, to: jonas.id, note });
    expect((await eventsOf(conversationId)).at(-1)).toMatchObject({
      kind: "note",
      authorId: ruth.id,
      internal: true,
      content: { text: note },
    });
  });

  test("it is written down who moved whom, and to whom", async () => {
    const { conversationId, turn } = await heldBy(grace);
    await move(ruth, { conversationId, turn, to: jonas.id });
    const { customerId } = await conversationOf(conversationId);
    expect(await db.auditEntry.findMany({ where: { subjectId: conversationId } })).toEqual([
      expect.objectContaining({
        actorId: ruth.id,
        action: "desk.move",
        customerId,
        details: { from: "Grace Berg", to: "Jonas Ek" },
      }),
    ]);
  });

  test("whoever waits is given to a colleague, and the promise is kept", async () => {
    const { conversationId } = await waitingCustomer();
    const { turn } = await conversationOf(conversationId);
    await move(ruth, { conversationId, turn, to: jonas.id });
    expect(await requestsOf(conversationId)).toEqual([
      expect.objectContaining({ end: "joined", ownerId: jonas.id }),
    ]);
    expect((await eventsOf(conversationId)).at(-1)?.content).toMatchObject({ from: null });
  });

  test("the assistant is cut off in mid-sentence and says nothing more", async () => {
    const { id: conversationId, turn } = await createConversation();
    const run = await createRun(conversationId, turn, "Your next instalment is");
    await move(ruth, { conversationId, turn, to: jonas.id });
    expect((await eventsOf(conversationId))[0]?.content).toMatchObject({ cut: "taken_over" });
    expect(await db.assistantRun.findUnique({ where: { id: run.id } })).toMatchObject({
      end: "taken_over",
    });
  });

  test("after it is resolved its last agent is the one that it was moved to", async () => {
    const { conversationId, turn } = await heldBy(grace);
    await move(grace, { conversationId, turn, to: jonas.id });
    await resolve(jonas, conversationId);
    expect(await statusOf([conversationId])).toMatchObject([{ agentName: "Jonas Ek" }]);
  });

  test("a supervisor moves it to themselves without taking any others", async () => {
    const { conversationId, turn } = await heldBy(grace);
    await move(ruth, { conversationId, turn, to: ruth.id });
    expect(await conversationOf(conversationId)).toMatchObject({ agentId: ruth.id });
  });
});

describe("moving back to the queue", () => {
  test("the customer waits again as the first, for the reason that they had", async () => {
    const { conversationId } = await waitingCustomer();
    await takeOver(grace, conversationId);
    const patient = await waitingCustomer();
    const { turn } = await conversationOf(conversationId);
    await move(grace, { conversationId, turn, to: null });

    expect(await conversationOf(conversationId)).toMatchObject({ agentId: null, turn: turn + 1 });
    expect((await kindsOf(conversationId)).slice(-2)).toEqual(["moved", "human_requested"]);
    const places = [await placeOf(conversationId), await placeOf(patient.conversationId)];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("what is with nobody cannot be given back", async () => {
    const { conversationId } = await waitingCustomer();
    const { turn } = await conversationOf(conversationId);
    await expect(move(ruth, { conversationId, turn, to: null })).rejects.toMatchObject({
      reason: "desk.withNobody",
    });
  });
});
