import { randomUUID } from "node:crypto";
import { statusOf } from "#server/conversations/view.ts";
import { askForPerson } from "#server/desk/requests.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createCustomer } from "#tests/support/factories.ts";

/** What happened in a conversation, as its kinds in order. */
export async function kindsOf(conversationId: string) {
  const events = await eventsOf(conversationId);
  return events.map(({ kind }) => kind);
}

export const eventsOf = (conversationId: string) =>
  db.event.findMany({ where: { conversationId }, orderBy: { seq: "asc" } });

/** Every promise made in a conversation, oldest first. */
export const requestsOf = (conversationId: string) =>
  db.humanRequest.findMany({
    where: { conversationId },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
  });

/** 1 is next; far behind everyone is who does not wait. */
export async function placeOf(conversationId: string) {
  const [status] = await statusOf([conversationId]);
  return status?.position ?? Number.MAX_SAFE_INTEGER;
}

export const conversationOf = (id: string) => db.conversation.findUniqueOrThrow({ where: { id } });

/** A customer who has tapped the button and waits. */
export async function waitingCustomer(customer?: Viewer) {
  const viewer = customer ?? (await createCustomer());
  const { conversationId } = await askForPerson(viewer, { clientKey: randomUUID() });
  return { customer: viewer, conversationId };
}

/** The assistant in the middle of an answer. */
export const createRun = (conversationId: string, turn: number, draft: string) =>
  db.assistantRun.create({ data: { conversationId, turn, draft, questionSeq: 0 } });

/** The reasons of those that were refused. */
export const refusals = (attempts: PromiseSettledResult<unknown>[]) =>
  attempts.flatMap((attempt) => (attempt.status === "rejected" ? [attempt.reason] : []));
