import { beforeEach, expect, test } from "vitest";
import { positionOf, positions } from "#server/desk/queue.ts";
import { requestPerson, withdrawRequest } from "#server/desk/requests.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { subscribe } from "#server/platform/bus.ts";
import { db } from "#server/platform/db.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation } from "#tests/support/factories.ts";
import { requestsOf, waitingCustomer } from "./said.ts";

beforeEach(() => db.humanRequest.deleteMany());

test("first come, first helped, but distress before the others", async () => {
  const clock = stopClock("2026-11-23T12:00:00Z");
  const first = await waitingCustomer();
  clock.advance(1);
  const second = await waitingCustomer();
  clock.advance(1);
  const distressed = await createConversation();
  await db.$transaction((tx) => requestPerson(tx, distressed, "distress"));

  const queue = [distressed.id, first.conversationId, second.conversationId];
  expect([...(await positions()).keys()]).toEqual(queue);
  for (const [index, id] of queue.entries()) {
    const [request] = await requestsOf(id);
    expect(await positionOf(request?.id ?? "")).toBe(index + 1);
  }
});

test("whoever left the queue has no place in it", async () => {
  const { customer, conversationId } = await waitingCustomer();
  await withdrawRequest(customer, conversationId);
  const [request] = await requestsOf(conversationId);
  expect(await positionOf(request?.id ?? "")).toBeNull();
  expect(await positions()).toEqual(new Map());
});

test("when the first is helped, those who wait hear that they moved up", async () => {
  const first = await waitingCustomer();
  const second = await waitingCustomer();
  const heard = new Promise<unknown>((resolve) => {
    subscribe(`conversation:${second.conversationId}`, resolve);
  });
  await takeOver(await createAgent(), first.conversationId);
  expect(await heard).toEqual({ type: "standing" });
  const places = await positions([second.conversationId]);
  expect(places.get(second.conversationId)?.position).toBe(1);
});
