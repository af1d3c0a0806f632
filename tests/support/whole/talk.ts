import { randomUUID } from "node:crypto";
import { insert, LONG_AGO, type Who, withId } from "./insert.ts";

export async function talk({ customerId, staffId }: Who) {
  const own = { customer_id: customerId };
  const id = await withId("conversation", {
    ...own,
    locale: "en",
    seq: 2,
    closed_at: LONG_AGO,
    preview: "Hello",
    concern: "illness",
  });
  const said = { conversation_id: id, kind: "message", content: { text: "Hello" } };
  await insert("event", { ...said, seq: 1, author: "customer", author_id: customerId });
  await insert("event", {
    ...said,
    seq: 2,
    kind: "note",
    internal: true,
    author: "agent",
    author_id: staffId,
  });
  await withId("stored_file", {
    ...own,
    uploaded_by_id: staffId,
    name: "statement.pdf",
    type: "application/pdf",
    size: 3,
    conversation_id: id,
    event_seq: 1,
  });
  await withId("assistant_run", {
    conversation_id: id,
    turn: 0,
    question_seq: 1,
    draft: "He",
    ended_at: LONG_AGO,
    end: "failed",
  });
  await withId("human_request", {
    ...own,
    conversation_id: id,
    asked_by: "words",
    reason: "Please",
    asked_at: LONG_AGO,
    first_asked_at: LONG_AGO,
    deadline_at: new Date(),
    owner_id: staffId,
    ended_at: LONG_AGO,
    end: "joined",
  });
  return id;
}

export async function call(
  { customerId, staffId }: Who,
  { planId, conversationId }: { planId: string; conversationId: string },
) {
  const about = { customer_id: customerId, plan_id: planId, conversation_id: conversationId };
  // An agent has one call at a time.
  const startsAt = new Date(+LONG_AGO + Math.floor(Math.random() * 1e7) * 1000);
  const callbackId = await withId("callback", {
    ...about,
    agent_id: staffId,
    topic: "other",
    note: "About boots",
    phone: "+46701234567",
    starts_at: startsAt,
    ends_at: new Date(+startsAt + 1000),
    time_zone: "Europe/Stockholm",
    wall_time: "2026-03-02T11:00",
    language: "sv",
    client_key: randomUUID(),
    request_hash: "a".repeat(64),
    ended_at: LONG_AGO,
    end: "kept",
  });
  await insert("callback_attempt", {
    callback_id: callbackId,
    number: 1,
    agent_id: staffId,
    started_at: LONG_AGO,
    ended_at: LONG_AGO,
    outcome: "reached",
    notes: "Nice",
  });
  const feedbackId = await withId("feedback_item", {
    ...about,
    kind: "idea",
    source: "form",
    text: "More boots",
    locale: "en",
    client_key: randomUUID(),
  });
  await withId("feedback_change", {
    feedback_id: feedbackId,
    kind: "note",
    author_id: staffId,
    text: "Good",
  });
  await withId("audit_entry", {
    actor_id: staffId,
    action: "plans.read",
    subject_id: planId,
    customer_id: customerId,
    details: { name: "North Sole" },
  });
}
