import { createReply } from "#server/replies/keep.ts";
import type { ReplyTopic } from "#server/replies/schema.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { REPLY_TEXTS, REPLY_TITLES, type ReplyName } from "./saved-reply-texts.ts";

const SHARED: [name: ReplyName, title: string, topic: ReplyTopic][] = [
  ["hello", "Greeting", "other"],
  ["next", "Next payment", "payments"],
  ["date", "Offer another due date", "payments"],
  ["card", "Change the payment method", "payments"],
  ["refund", "How a refund works", "refunds"],
  ["return", "Report a return", "refunds"],
  ["pause", "Can’t pay right now", "hardship"],
  ["bye", "Anything else?", "other"],
];

/** What a supervisor keeps for everybody. */
export async function writeSavedReplies(people: Viewer[]) {
  const supervisor = people.find(({ role }) => role === "supervisor");
  if (!supervisor) throw new Error("The demo has nobody who shares replies");
  for (const [name, title, topic] of SHARED) {
    const content = {
      title,
      titles: REPLY_TITLES[name],
      shortcut: name,
      topic,
      texts: REPLY_TEXTS[name],
    };
    await createReply(supervisor, { ...content, isShared: true });
  }
  return SHARED.length;
}
