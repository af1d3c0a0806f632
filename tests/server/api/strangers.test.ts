import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { appRouter } from "#server/api/root.ts";
import { createCallerFactory } from "#server/api/trpc.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { say } from "#tests/support/conversations.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

const createCaller = createCallerFactory(appRouter);
const callerOf = (viewer: Viewer) =>
  createCaller({ viewer, userAgent: "", cookie: () => undefined, setCookie: () => {} });
type Caller = ReturnType<typeof callerOf>;

let ownerId: string;
let callId: string;
let stranger: Caller;

beforeAll(async () => {
  const owner = await createCustomer();
  const { id } = await createConversation(owner);
  await say(owner, id, "My secret");
  ownerId = id;
  callId = await callOf(owner);
  stranger = callerOf(await createCustomer());
});

/** A call of the owner's that is ahead. */
async function callOf({ id: customerId }: Viewer) {
  const { id: agentId } = await createAgent();
  const startsAt = new Date(Date.now() + 3_600_000);
  const { id } = await db.callback.create({
    data: {
      customerId,
      agentId,
      startsAt,
      endsAt: new Date(+startsAt + 1_800_000),
      topic: "other",
      phone: "+46701234567",
      timeZone: "UTC",
      wallTime: startsAt.toISOString().slice(0, 16),
      language: "en",
      clientKey: randomUUID(),
    },
  });
  return id;
}

const clientKey = randomUUID();
const feedback = { clientKey, kind: "idea", text: "Hi", mayWrite: true } as const;
const timeZone = "Europe/Madrid";
const soon = () => new Date(Math.ceil(Date.now() / 900_000 + 4) * 900_000).toISOString();
const callCalls: [string, (caller: Caller, id: string) => Promise<unknown>][] = [
  ["callbacks.get", (caller, id) => caller.callbacks.get({ id })],
  ["callbacks.calendarFile", (caller, id) => caller.callbacks.calendarFile({ id })],
  ["callbacks.slots", (caller, callbackId) => caller.callbacks.slots({ callbackId })],
  [
    "callbacks.move",
    (caller, id) => caller.callbacks.move({ id, revision: 0, startsAt: soon(), timeZone }),
  ],
  ["callbacks.cancel", (caller, id) => caller.callbacks.cancel({ id })],
  [
    "callbacks.changeNumber",
    (caller, id) => caller.callbacks.changeNumber({ id, phone: "+46701234567" }),
  ],
];

const calls: [string, (caller: Caller, id: string) => Promise<unknown>][] = [
  [
    "callbacks.book",
    (caller, conversationId) => {
      const topic = "other" as const;
      const phone = "+46701234567";
      const wish = { clientKey, startsAt: soon(), timeZone, phone, topic, conversationId };
      return caller.callbacks.book(wish);
    },
  ],
  ["conversations.get", (caller, id) => caller.conversations.get({ id })],
  ["conversations.events", (caller, id) => caller.conversations.events({ id })],
  ["conversations.typing", (caller, id) => caller.conversations.typing({ id })],
  ["conversations.stopAnswer", (caller, id) => caller.conversations.stopAnswer({ id })],
  ["conversations.resolve", (caller, id) => caller.conversations.resolve({ id })],
  ["conversations.read", (caller, id) => caller.conversations.read({ id, seq: 1 })],
  ["conversations.reopen", (caller, id) => caller.conversations.reopen({ id })],
  ["conversations.rate", (caller, id) => caller.conversations.rate({ id, score: 1 })],
  [
    "conversations.send",
    (caller, id) => caller.conversations.send({ conversationId: id, clientKey, text: "Hi" }),
  ],
  ["feedback.get", (caller, id) => caller.feedback.get({ id })],
  [
    "feedback.submit, about a conversation",
    (caller, id) => caller.feedback.submit({ ...feedback, conversationId: id }),
  ],
  [
    "feedback.submit, about a plan",
    (caller, id) => caller.feedback.submit({ ...feedback, planId: id }),
  ],
  [
    "humanRequests.ask",
    (caller, id) => caller.humanRequests.ask({ conversationId: id, clientKey }),
  ],
  ["humanRequests.withdraw", (caller, id) => caller.humanRequests.withdraw({ conversationId: id })],
  ["plans.get", (caller, id) => caller.plans.get({ id })],
  ["sessions.end", (caller, id) => caller.sessions.end({ id })],
];

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (error: { code: string; cause: unknown }) =>
      error.cause instanceof DomainError ? `${error.code} ${error.cause.reason}` : error.code,
  );

test.each(calls)(
  "%s refuses what is another's as it refuses what does not exist",
  async (_, call) => {
    const foreign = await refusal(call(stranger, ownerId));
    const unknown = await refusal(call(stranger, randomUUID()));
    expect(foreign).toBe(unknown);
    expect(foreign).toMatch(/^NOT_FOUND/);
  },
);

test.each(callCalls)("%s refuses another's call as one that does not exist", async (_, call) => {
  const foreign = await refusal(call(stranger, callId));
  expect(foreign).toBe(await refusal(call(stranger, randomUUID())));
  expect(foreign).toMatch(/^NOT_FOUND/);
});
