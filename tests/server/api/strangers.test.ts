import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { appRouter } from "#server/api/root.ts";
import { createCallerFactory } from "#server/api/trpc.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { say } from "#tests/support/conversations.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";

const createCaller = createCallerFactory(appRouter);
const callerOf = (viewer: Viewer) =>
  createCaller({ viewer, userAgent: "", cookie: () => undefined, setCookie: () => {} });
type Caller = ReturnType<typeof callerOf>;

let ownerId: string;
let stranger: Caller;

beforeAll(async () => {
  const owner = await createCustomer();
  const { id } = await createConversation(owner);
  await say(owner, id, "My secret");
  ownerId = id;
  stranger = callerOf(await createCustomer());
});

const clientKey = randomUUID();
const feedback = { clientKey, kind: "idea", text: "Hi", mayWrite: true } as const;
const calls: [string, (caller: Caller, id: string) => Promise<unknown>][] = [
  ["conversations.get", (caller, id) => caller.conversations.get({ id })],
  ["conversations.events", (caller, id) => caller.conversations.events({ id })],
  ["conversations.typing", (caller, id) => caller.conversations.typing({ id })],
  ["conversations.stopAnswer", (caller, id) => caller.conversations.stopAnswer({ id })],
  ["conversations.resolve", (caller, id) => caller.conversations.resolve({ id })],
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
  "A1 · %s refuses what is another's as it refuses what does not exist",
  async (_, call) => {
    const foreign = await refusal(call(stranger, ownerId));
    const unknown = await refusal(call(stranger, randomUUID()));
    expect(foreign).toBe(unknown);
    expect(foreign).toMatch(/^NOT_FOUND/);
  },
);
