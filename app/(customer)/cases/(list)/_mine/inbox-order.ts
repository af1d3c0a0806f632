import type { CallbackView } from "#server/callbacks/schema.ts";
import type { ComplaintSummary } from "#server/complaints/schema.ts";
import type { ConversationView } from "#server/conversations/schema.ts";
import type { OwnFeedback } from "#server/feedback/schema.ts";
import type { MyRequest } from "#server/hardship/schema.ts";
import type { RefundView } from "#server/plans/refund-view.ts";
import type { CaseSummary } from "#server/plans/schema.ts";

export type Entry =
  | { kind: "case"; row: CaseSummary }
  | { kind: "complaint"; row: ComplaintSummary }
  | { kind: "pause"; row: MyRequest }
  | { kind: "refund"; row: RefundView }
  | { kind: "chat"; row: ConversationView }
  | { kind: "call"; row: CallbackView }
  | { kind: "feedback"; row: OwnFeedback };

/** Who has to act next: the reader, we, or nobody any more. */
export type Part = "yours" | "open" | "ended";

/** What was corrected is worth reading also where nothing more is said. */
export const isUnread = ({ seq, readUpTo, agentName, closedAt, corrected }: ConversationView) =>
  corrected || (!closedAt && agentName !== null && seq > readUpTo);

/** What an answer said that we do is still to come. */
export const isRedressOpen = ({ redress }: ComplaintSummary) =>
  redress !== null && !redress.redressedAt;

export function partOf(entry: Entry): Part {
  switch (entry.kind) {
    case "case":
      if (entry.row.state !== "open") return "ended";
      return entry.row.turn === "customer" ? "yours" : "open";
    case "complaint":
      return entry.row.state === "open" || isRedressOpen(entry.row) ? "open" : "ended";
    case "pause":
      return entry.row.state === "waiting" ? "open" : "ended";
    case "refund":
      if (entry.row.waysBack.length === 0 || entry.row.state === "arrived") return "ended";
      return entry.row.state === "failed" ? "yours" : "open";
    case "chat":
      if (isUnread(entry.row)) return "yours";
      return entry.row.closedAt ? "ended" : "open";
    case "call":
      return entry.row.state === "ahead" || entry.row.state === "calling" ? "open" : "ended";
    case "feedback":
      if (entry.row.unreadReplies > 0) return "yours";
      return entry.row.state === "done" || entry.row.state === "declined" ? "ended" : "open";
  }
}

/** Of when it is about, by which the newest comes first. */
export function instantOf(entry: Entry): string {
  switch (entry.kind) {
    case "case":
    case "complaint":
      return entry.row.endedAt ?? entry.row.openedAt;
    case "pause":
      return entry.row.openedAt;
    case "chat":
      return entry.row.lastEventAt;
    case "call":
      return entry.row.startsAt;
    case "feedback":
      return entry.row.changedAt;
    case "refund":
      return entry.row.createdAt;
  }
}

export const newestFirst = (entries: Entry[]) =>
  entries.toSorted((a, b) => instantOf(b).localeCompare(instantOf(a)));
