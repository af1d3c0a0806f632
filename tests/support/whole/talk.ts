import { randomUUID } from "node:crypto";
import { evidence } from "./evidence.ts";
import { insert, LONG_AGO, type Who, withId } from "./insert.ts";

export async function talk({ customerId, staffId }: Who) {
  const own = { customer_id: customerId };
  const id = await withId("conversation", {
    ...own,
    locale: "en",
    seq: 2,
    read_seq: 2,
    closed_at: LONG_AGO,
    preview: "Hello",
    concern: "illness",
    subject: { topic: "refund_status", merchant: "North Sole", outcome: { kind: "answered" } },
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
  await withId("answer_verdict", {
    conversation_id: id,
    seq: 2,
    is_helpful: false,
    reason: "other",
    text: "Too long",
  });
  await insert("conversation_fact", {
    conversation_id: id,
    day: "2026-11-01",
    hour: 10,
    ended_at: LONG_AGO,
    topic: "hardship",
    language: "sv",
    merchant: "North Sole",
    result: "solved",
    is_repeat: false,
    span_ms: 1000,
    held_ms: 0,
    answers: 1,
    cost_micros: 0,
  });
  await withId("knowledge_gap", {
    conversation_id: id,
    question_seq: 1,
    answer_seq: 2,
    cause: "not_found",
    language: "en",
    topic: "fees",
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
  await beCorrected(own, staffId, id);
  return id;
}

async function beCorrected(own: { customer_id: string }, staffId: string, conversationId: string) {
  const recallId = await withId("article_recall", {
    slug: `returns-${randomUUID().slice(0, 8)}`,
    locale: "en",
    version: 2,
    archived: false,
    passages: ["Send it back."],
    texts: { en: "We told you something that has changed." },
    started_by_id: staffId,
  });
  await insert("article_correction", {
    ...own,
    recall_id: recallId,
    conversation_id: conversationId,
    seq: 2,
  });
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
  await withId("phone_call", {
    callback_id: callbackId,
    attempt: 1,
    agent_id: staffId,
    sid: `CA${randomUUID().replaceAll("-", "")}`,
    status: "ended",
    asked_at: LONG_AGO,
    ended_at: LONG_AGO,
    heard_at: LONG_AGO,
    end: "busy",
  });
  await withId("voice_call", {
    customer_id: customerId,
    conversation_id: conversationId,
    agent_id: staffId,
    started_by_id: customerId,
    asked_at: LONG_AGO,
    ended_at: LONG_AGO,
    end: "declined",
  });
  const feedbackId = await withId("feedback_item", {
    ...about,
    kind: "idea",
    source: "form",
    text: "More boots",
    locale: "en",
    client_key: randomUUID(),
  });
  await evidence({ customerId, staffId }, feedbackId);
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
