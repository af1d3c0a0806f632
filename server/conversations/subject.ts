import { z } from "zod";
import { day } from "#server/platform/zod.ts";
import type { EventView } from "./schema.ts";

/** What a conversation can have been about: the assistant's topics, and of the next payment the one that is overdue. */
export const SUBJECT_TOPICS = [
  "next_payment",
  "overdue",
  "plan_details",
  "refund_status",
  "report_return",
  "payment_method",
  "autopay",
  "pay_early",
  "extend_due_date",
  "late_fee",
  "payment_failed",
  "hardship",
  "dispute_problem_with_order",
  "data_export",
  "talk_to_human",
  "fraud_unrecognised",
  "change_due_date",
  "statement_receipt",
  "spending_limit",
  "declined_purchase",
  "account_details",
  "close_account",
  "book_callback",
  "product_feedback",
  "complaint",
] as const;
export type SubjectTopic = (typeof SUBJECT_TOPICS)[number];

const money = { minor: z.int().min(0), currency: z.string() };

/** What came of it: what was done last, else who helped. */
const outcome = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paid"), ...money }),
  z.strictObject({ kind: z.literal("moved"), toOn: day }),
  z.strictObject({ kind: z.literal("call"), startsAt: z.iso.datetime() }),
  z.strictObject({ kind: z.enum(["paused", "reported", "answered", "ended"]) }),
  z.strictObject({ kind: z.enum(["solved", "person"]), name: z.string() }),
]);
export type Outcome = z.infer<typeof outcome>;

/** By this a conversation that has ended is named in every list. */
export const subject = z.strictObject({
  topic: z.enum(SUBJECT_TOPICS).nullable(),
  merchant: z.string().nullable(),
  outcome,
});
export type Subject = z.infer<typeof subject>;

/**
 * @param heard what the customer's messages were about, in their order, as often as it was said
 * @param events those that the customer sees
 */
export function subjectOf(events: readonly EventView[], heard: readonly SubjectTopic[]): Subject {
  const came = outcomeOf(events);
  return { topic: topicOf(heard, came), merchant: lastOf(events, merchantIn), outcome: came };
}

function outcomeOf(events: readonly EventView[]): Outcome {
  const cancelled = new Set(events.map(cancelledCall));
  const done = (event: EventView) => {
    const isOff = event.kind === "callback_booked" && cancelled.has(event.content.callbackId);
    return isOff ? null : doneBy(event);
  };
  return lastOf(events, done) ?? lastOf(events, personIn) ?? { kind: answeredOr(events) };
}

function doneBy(event: EventView): Outcome | null {
  switch (event.kind) {
    case "paid":
      return { kind: "paid", minor: event.content.minor, currency: event.content.currency };
    case "due_moved":
      return { kind: "moved", toOn: event.content.toOn };
    case "case_changed":
      return event.content.step === "opened" ? { kind: "reported" } : null;
    case "hardship_changed":
      return event.content.step === "asked" ? { kind: "paused" } : null;
    case "callback_booked":
      return { kind: "call", startsAt: event.content.startsAt };
    default:
      return null;
  }
}

const cancelledCall = (event: EventView) =>
  event.kind === "callback_ended" && event.content.end === "cancelled"
    ? event.content.callbackId
    : null;

/** Resolved by the one who helped, or ended by the customer after a person had written. */
function personIn(event: EventView): Outcome | null {
  if (event.kind === "resolved" && event.content.by === "agent")
    return { kind: "solved", name: event.content.name };
  const isTheirs = event.kind === "message" && event.author === "agent" && event.authorName;
  return isTheirs ? { kind: "person", name: isTheirs } : null;
}

const answeredOr = (events: readonly EventView[]) =>
  events.some(({ kind, author }) => kind === "message" && author === "assistant")
    ? "answered"
    : "ended";

/** What was done says more than what was asked on the way to it. */
function topicOf(heard: readonly SubjectTopic[], { kind }: Outcome): SubjectTopic | null {
  if (kind === "moved")
    return heard.includes("change_due_date") ? "change_due_date" : "extend_due_date";
  if (kind === "paid") return heard.includes("overdue") ? "overdue" : "pay_early";
  if (kind === "paused") return "hardship";
  const asked = heard.filter((topic) => topic !== "talk_to_human");
  return mostOften(asked) ?? heard[0] ?? null;
}

/** Of those that were said as often the first one. */
function mostOften(topics: readonly SubjectTopic[]): SubjectTopic | null {
  const groups = [...Map.groupBy(topics, (topic) => topic)];
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

function merchantIn(event: EventView): string | null {
  if (event.kind === "due_moved" || event.kind === "case_changed") return event.content.merchant;
  if (event.kind === "paid")
    return event.content.merchants.length === 1 ? (event.content.merchants[0] ?? null) : null;
  if (event.kind !== "message") return null;
  const { plan, move, autopay, cards = [] } = event.content;
  return (
    (plan ?? move ?? autopay)?.merchant ??
    (cards.length === 1 ? (cards[0]?.merchant ?? null) : null)
  );
}

function lastOf<Found>(events: readonly EventView[], find: (event: EventView) => Found | null) {
  for (const event of events.toReversed()) {
    const found = find(event);
    if (found !== null) return found;
  }
  return null;
}
