import { expect } from "vitest";
import { db } from "#server/platform/db.ts";
import type { Event, HumanRequest } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { conversationOf, eventsOf, requestsOf } from "#tests/support/conversation-log.ts";

/** What holds for the promises of a customer at any moment, whatever has happened. */
export async function checkPromise(customer: Viewer) {
  const conversations = await db.conversation.findMany({ where: { customerId: customer.id } });
  expect(conversations.filter(({ closedAt }) => !closedAt).length).toBeLessThanOrEqual(1);
  for (const { id } of conversations) await checkConversation(id);
}

async function checkConversation(id: string) {
  const [row, events, requests] = [
    await conversationOf(id),
    await eventsOf(id),
    await requestsOf(id),
  ];
  const waiting = requests.filter(({ endedAt, callbackId }) => !endedAt && !callbackId);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(row.seq).toBe(events.length);
  expect(standingTold(events)).toBe(standingKept(row, waiting.length));

  for (const request of requests) {
    const { id: requestId, end, endedAt, askedAt, deadlineAt, callbackId } = request;
    expect(+deadlineAt).toBeGreaterThan(+askedAt);
    if (end === "breached") expect(Number(endedAt)).toBeGreaterThanOrEqual(+deadlineAt);
    expect(told(events, "human_requested", requestId)).toBe(1);
    const isTold = !callbackId && (end === "withdrawn" || end === "breached");
    expect(told(events, "human_request_ended", requestId)).toBe(isTold ? 1 : 0);
    if (callbackId) await checkCall(request, events, callbackId);
  }
}

/** A promise that is a call's ends with the call, in the way the call ended, and that is told once. */
async function checkCall(request: HumanRequest, events: Event[], callbackId: string) {
  const call = await db.callback.findUniqueOrThrow({ where: { id: callbackId } });
  const ends = { kept: "callback_kept", missed: "breached" } as const;
  const end = call.end === "kept" || call.end === "missed" ? ends[call.end] : "withdrawn";
  expect(request.end).toBe(call.end ? end : null);
  expect(request.endedAt).toEqual(call.endedAt);
  if (!call.end) expect(+request.deadlineAt).toBe(+call.endsAt + 30 * 60_000);
  if (call.end === "kept") expect(request.ownerId).toBe(call.agentId);
  expect(told(events, "callback_booked", request.id)).toBe(1);
  expect(told(events, "callback_ended", request.id)).toBe(call.end ? 1 : 0);
}

/** How it stands for someone who has read every event. */
function standingTold(events: Event[]) {
  const standings: Record<string, string> = {
    human_requested: "1 waiting",
    human_request_ended: "assistant",
    joined: "agent",
    handed_back: "assistant",
    resolved: "closed",
  };
  return events.reduce((before, { kind, content }) => {
    const isInstead = kind === "callback_booked" && JSON.stringify(content).includes("requestId");
    return isInstead ? "assistant" : (standings[kind] ?? before);
  }, "assistant");
}

function standingKept(row: { agentId: string | null; closedAt: Date | null }, waiting: number) {
  const held = row.agentId ? "agent" : "assistant";
  const standing = row.closedAt ? "closed" : held;
  return waiting > 0
    ? `${waiting} waiting${standing === "assistant" ? "" : ` with ${standing}`}`
    : standing;
}

const told = (events: Event[], kind: string, requestId: string) =>
  events.filter((event) => event.kind === kind && isAbout(event.content, requestId)).length;

const isAbout = (content: Event["content"], requestId: string) =>
  JSON.stringify(content).includes(requestId);
