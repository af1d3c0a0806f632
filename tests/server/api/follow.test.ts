import { isTrackedEnvelope } from "@trpc/server";
import { expect, test } from "vitest";
import { conversationsRouter } from "#server/api/conversations.ts";
import { createCallerFactory } from "#server/api/trpc.ts";
import { notifyDesks } from "#server/conversations/topics.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createConversation } from "#tests/support/factories.ts";

const createCaller = createCallerFactory(conversationsRouter);

/** The first frame that a new stream carries, once it listens, but for conversations that other tests have just left. */
async function firstFrame(viewer: Viewer, lastEventId: string | null = null) {
  const caller = createCaller({
    viewer,
    userAgent: "",
    cookie: () => undefined,
    setCookie: () => {},
  });
  const stream = await caller.follow({ positions: [], desk: true, lastEventId });
  const calling = setInterval(() => notifyDesks({ changed: "presence" }), 20);
  for await (const sent of stream) {
    // Typed as the client sees it.
    const envelope: unknown = sent;
    if (!isTrackedEnvelope(envelope) || isOfConversation(envelope[1])) continue;
    clearInterval(calling);
    return { id: envelope[0], frame: envelope[1] };
  }
  throw new Error("The stream ended before its first frame");
}

const isOfConversation = (frame: unknown) =>
  frame instanceof Object && "type" in frame && frame.type === "desk";

test("a desk on which no conversation is open hears of everything all the same, and resumes from there", async () => {
  const agent = await createAgent();
  const { id, frame } = await firstFrame(agent);
  expect(frame).toEqual({ type: "presence" });
  expect(await firstFrame(agent, id)).toEqual({ id, frame });
});

test("a place that nobody has been at is none", async () => {
  const { id: conversationId } = await createConversation();
  const { frame } = await firstFrame(await createAgent(), `${conversationId}:x,-,:3`);
  expect(frame).toEqual({ type: "presence" });
});
