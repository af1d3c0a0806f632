import { createReply } from "#server/replies/keep.ts";
import type { NewReply } from "#server/replies/schema.ts";
import type { Viewer } from "#server/platform/viewer.ts";

export const replyWith = (changes: Partial<NewReply> = {}): NewReply => ({
  title: "Refund on its way",
  titles: {},
  shortcut: "refund",
  topic: "refunds",
  texts: { en: "Hi {{customer}}, your refund is on its way.", sv: "Hej {{customer}}!" },
  isShared: true,
  ...changes,
});

export const kept = (viewer: Viewer, changes: Partial<NewReply> = {}) =>
  createReply(viewer, replyWith(changes));
