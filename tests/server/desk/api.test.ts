import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { deskRouter } from "#server/api/desk.ts";
import { humanRequestsRouter } from "#server/api/human-requests.ts";
import { createCallerFactory } from "#server/api/trpc.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { requestsOf } from "#tests/support/conversation-log.ts";

const context = (viewer: Viewer | null) => ({
  viewer,
  userAgent: "",
  cookie: () => undefined,
  setCookie: () => {},
});
const deskOf = (viewer: Viewer | null) => createCallerFactory(deskRouter)(context(viewer));
const requestsFor = (viewer: Viewer | null) =>
  createCallerFactory(humanRequestsRouter)(context(viewer));

test("the desk is for staff, asking for a person is for customers", async () => {
  const conversationId = randomUUID();
  const ask = { clientKey: randomUUID() };
  for (const [viewer, code] of [
    [null, "UNAUTHORIZED"],
    [await createCustomer(), "FORBIDDEN"],
  ] as const) {
    const desk = deskOf(viewer);
    const calls = [
      desk.waiting({}),
      desk.mine({}),
      desk.withAssistant({}),
      desk.search({ query: "refund" }),
      desk.takeOver({ conversationId }),
      desk.handBack({ conversationId }),
      desk.move({ conversationId, turn: 0, to: null }),
      desk.colleagues({ conversationId }),
      desk.desks(),
      desk.presence(),
      desk.setAvailable({ available: true }),
      desk.here(),
    ];
    for (const call of calls) await expect(call).rejects.toMatchObject({ code });
  }
  for (const role of ["agent", "supervisor", "admin"] as const) {
    const requests = requestsFor(await createAgent(role));
    await expect(requests.ask(ask)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(requests.withdraw({ conversationId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
});

test("nothing slips in beside what may be said", async () => {
  const customer = await createCustomer();
  const { id: conversationId } = await createConversation(customer);
  const ask = { conversationId, clientKey: randomUUID() };
  for (const extra of [{ priority: 99 }, { customerId: randomUUID() }, { askedBy: "breach" }]) {
    const call = requestsFor(customer).ask({ ...ask, ...extra });
    await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
  expect(await requestsOf(conversationId)).toEqual([]);

  const agent = deskOf(await createAgent());
  const extra = { agentId: randomUUID() };
  await expect(agent.takeOver({ conversationId, ...extra })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect(agent.setAvailable({ available: true, ...extra })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("unknown and foreign conversations are refused alike", async () => {
  const customer = await createCustomer();
  const { id: foreign } = await createConversation();
  for (const conversationId of [foreign, randomUUID()]) {
    const requests = requestsFor(customer);
    await expect(requests.ask({ conversationId, clientKey: randomUUID() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(requests.withdraw({ conversationId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});
