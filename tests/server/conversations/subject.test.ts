import { expect, test } from "vitest";
import type { EventContent, EventKind, EventView } from "#server/conversations/schema.ts";
import { subjectOf } from "#server/conversations/subject.ts";

type Author = EventView["author"];

const event = <Kind extends EventKind>(
  kind: Kind,
  content: EventContent<Kind>,
  author: Author = "customer",
  authorName: string | null = null,
) =>
  ({
    conversationId: "c",
    seq: 1,
    kind,
    author,
    authorName,
    clientKey: null,
    internal: false,
    content,
    createdAt: "2026-11-23T11:00:00.000Z",
  }) as EventView;

const id = "0199a6f0-0000-7000-8000-000000000001";
const asked = event("message", { text: "When?" });
const answered = event("message", { text: "Soon." }, "assistant");
const ended = event("resolved", { by: "customer", name: "Ada" });
const moved = event("due_moved", {
  planId: id,
  merchant: "Fjord",
  minor: 6266,
  currency: "GBP",
  fromOn: "2026-11-27",
  toOn: "2026-12-12",
  by: null,
});
const paid = event("paid", {
  chargeId: id,
  minor: 6266,
  currency: "GBP",
  method: "Visa",
  merchants: ["North Sole"],
  by: null,
});

const about = (...heard: Parameters<typeof subjectOf>[1]) => subjectOf([asked], heard).topic;
const outcome = (...events: EventView[]) => subjectOf(events, []).outcome;

test("what was asked most is what it was about, and of as many the first", () => {
  expect(about("next_payment", "refund_status", "refund_status")).toBe("refund_status");
  expect(about("late_fee", "autopay")).toBe("late_fee");
  expect(about("talk_to_human", "late_fee")).toBe("late_fee");
  expect(about("talk_to_human")).toBe("talk_to_human");
  expect(about()).toBeNull();
});

test("what was done says more than what was asked, and the last thing counts", () => {
  expect(subjectOf([asked, answered, moved, ended], ["next_payment"])).toEqual({
    topic: "extend_due_date",
    merchant: "Fjord",
    outcome: { kind: "moved", toOn: "2026-12-12" },
  });
  expect(subjectOf([moved, paid, ended], ["overdue"])).toEqual({
    topic: "overdue",
    merchant: "North Sole",
    outcome: { kind: "paid", minor: 6266, currency: "GBP" },
  });
});

test("a case, a pause and a call are outcomes, but not a call that was cancelled", () => {
  const opened = event("case_changed", {
    caseId: id,
    planId: id,
    merchant: "Fjord",
    kind: "faulty",
    step: "opened",
    by: null,
  });
  expect(subjectOf([opened], ["dispute_problem_with_order"])).toMatchObject({
    merchant: "Fjord",
    outcome: { kind: "reported" },
  });
  const pause = event("hardship_changed", { requestId: id, step: "asked", by: null });
  expect(subjectOf([pause], [])).toMatchObject({ topic: "hardship", outcome: { kind: "paused" } });
  const startsAt = "2026-11-24T09:00:00.000Z";
  const booked = event("callback_booked", { callbackId: id, startsAt });
  expect(subjectOf([answered, booked], [])).toMatchObject({ outcome: { kind: "call", startsAt } });
  const cancelled = event("callback_ended", { callbackId: id, end: "cancelled" });
  expect(subjectOf([answered, booked, cancelled], []).outcome).toEqual({ kind: "answered" });
});

test("who helped is told: a person who solved it, one who wrote, the assistant, or nobody", () => {
  const words = event("message", { text: "Hello" }, "agent", "Mia Berg");
  const solved = event("resolved", { by: "agent", name: "Mia Berg" }, "agent", "Mia Berg");
  expect(outcome(asked, words, solved)).toEqual({ kind: "solved", name: "Mia Berg" });
  expect(outcome(asked, answered, words, ended)).toEqual({ kind: "person", name: "Mia Berg" });
  expect(outcome(asked, answered, ended)).toEqual({ kind: "answered" });
  expect(outcome(asked, ended)).toEqual({ kind: "ended" });
});

test("the shop is the one that was spoken of last", () => {
  const plan = { planId: id, merchant: "Kiln", title: "Bowls" };
  expect(subjectOf([event("message", { text: "And?", plan }), answered], []).merchant).toBe("Kiln");
  const several = event("paid", { ...paid.content, merchants: ["A", "B"] } as EventContent<"paid">);
  expect(subjectOf([several], []).merchant).toBeNull();
});
