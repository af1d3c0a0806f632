import { beforeEach, expect, test } from "vitest";
import { requestPerson, withdrawRequest } from "#server/desk/requests.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { subscribe } from "#server/platform/bus.ts";
import { db } from "#server/platform/db.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation } from "#tests/support/factories.ts";
import { placeOf, waitingCustomer } from "./said.ts";

beforeEach(() => db.humanRequest.deleteMany());

test("first come, first helped, but distress before the others", async () => {
  const clock = stopClock("2026-11-23T12:00:00Z");
  const earlier: { id: string }[] = [];
  for (let count = 0; count < 3; count++) {
    earlier.push({ id: (await waitingCustomer()).conversationId });
    clock.advance(1);
  }
  const distressed = await createConversation();
  await db.$transaction((tx) => requestPerson(tx, distressed, "distress"));

  for (const [index, { id }] of [distressed, ...earlier].entries())
    expect(await placeOf(id)).toBe(index + 1);
});

test("whoever left the queue has no place in it", async () => {
  const { customer, conversationId } = await waitingCustomer();
  await withdrawRequest(customer, conversationId);
  expect(await placeOf(conversationId)).toBe(Number.MAX_SAFE_INTEGER);
});

test("when the first is helped, those who wait hear that they moved up", async () => {
  const first = await waitingCustomer();
  const second = await waitingCustomer();
  const heard = new Promise<unknown>((resolve) => {
    subscribe(`conversation:${second.conversationId}`, resolve);
  });
  await takeOver(await createAgent(), first.conversationId);
  expect(await heard).toEqual({ type: "standing" });
  expect(await placeOf(second.conversationId)).toBe(1);
});
