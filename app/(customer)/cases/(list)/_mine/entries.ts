import { api } from "#app/_trpc/server.ts";
import { newestFirst, type Entry } from "./inbox-order.ts";

/** Whatever was said, asked for, reported or promised; each list is bounded where it comes from. */
export async function readEntries() {
  const caller = await api();
  const [mine, complaints, pauses, calls, current, history, feedback] = await Promise.all([
    caller.cases.mine(),
    caller.complaints.mine(),
    caller.hardship.mine(),
    caller.callbacks.mine(),
    caller.conversations.current(),
    caller.conversations.history({}),
    caller.feedback.mine({}),
  ]);
  const { conversation } = current;
  // The newest one is among the earlier ones, too, once it is over.
  const chats = [
    ...(conversation && !conversation.closedAt ? [conversation] : []),
    ...history.conversations,
  ];
  const entries: Entry[] = [
    ...mine.cases.map((row) => ({ kind: "case" as const, row })),
    ...mine.refunds.map((row) => ({ kind: "refund" as const, row })),
    ...complaints.map((row) => ({ kind: "complaint" as const, row })),
    ...pauses.map((row) => ({ kind: "pause" as const, row })),
    ...[...(calls.ahead ? [calls.ahead] : []), ...calls.past].map((row) => ({
      kind: "call" as const,
      row,
    })),
    ...chats.map((row) => ({ kind: "chat" as const, row })),
    ...feedback.items.map((row) => ({ kind: "feedback" as const, row })),
  ];
  return { entries: newestFirst(entries), reportable: mine.reportable };
}
