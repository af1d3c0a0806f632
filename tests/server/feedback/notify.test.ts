import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { leaveNote, replyTo } from "#server/feedback/answer.ts";
import { rateConversation } from "#server/feedback/rating.ts";
import { setStatus } from "#server/feedback/status.ts";
import { serveApi, signedIn } from "#tests/support/browser-call.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { readEvents } from "#tests/support/sse.ts";
import { sendHeld, told } from "#tests/support/feedback.ts";

const countIn = (frames: { type: string }[]) =>
  frames.filter(({ type }) => type === "feedback").length;

test("an open inbox hears of every submission and change, also of a rating's comment", async () => {
  const agent = await createAgent();
  const stream = openStream(agent, [], { desk: true });
  const customer = await createCustomer();
  const { id: conversationId } = await createConversation(customer, { closedAt: new Date() });

  const id = await told({}, customer);
  await stream.until((frames) => countIn(frames) === 1, "the submission");
  await rateConversation(customer, { id: conversationId, score: 5, comment: "Thank you" });
  await stream.until((frames) => countIn(frames) === 2, "the rating");
  await setStatus(agent, { items: [{ id, from: "new" }], to: "planned" });
  await stream.until((frames) => countIn(frames) === 3, "the status");
  await leaveNote(agent, { id, clientKey: randomUUID(), text: "x" });
  await stream.until((frames) => countIn(frames) === 4, "the note");
  expect(stream.frames).not.toContainEqual({ type: "presence" });
  await stream.close();
});

test("the customer's page hears of a reply and a status, and of nothing between colleagues", async () => {
  const [agent, customer] = [await createAgent(), await createCustomer()];
  const id = await told({}, customer);
  const own = openStream(customer, []);
  const other = openStream(await createCustomer(), [], { desk: true });

  await leaveNote(agent, { id, clientKey: randomUUID(), text: "x" });
  await replyTo(agent, { id, clientKey: randomUUID(), text: "Hello" });
  await sendHeld();
  await own.until((frames) => countIn(frames) > 0, "the reply");
  expect(countIn(own.frames)).toBe(1);
  await setStatus(agent, { items: [{ id, from: "new" }], to: "done" });
  expect(countIn(own.frames)).toBe(1);
  await sendHeld();
  await own.until((frames) => countIn(frames) === 2, "the status");
  expect(other.frames).toEqual([]);
  await Promise.all([own.close(), other.close()]);
});

test("also a browser in which no conversation is open hears of it, on a stream that goes on", async () => {
  const api = await serveApi();
  const cookie = await signedIn(await createAgent());
  const input = encodeURIComponent(JSON.stringify({ positions: [], desk: true }));
  const reading = readEvents(
    `${api.url}/api/trpc/conversations.follow?input=${input}`,
    (events) => events.filter(isFeedback).length === 2,
    { cookie },
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  await told();
  await told();

  const { events } = await reading;
  expect(events[0]?.event).toBe("connected");
  // Others have their news on it as well.
  expect(events.filter(isFeedback).map(({ event }) => event)).toEqual(["message", "message"]);
  await api.close();
});

const isFeedback = ({ data }: { data: string }) => data.includes('"feedback"');
