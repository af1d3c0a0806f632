export type DraftKind = "reply" | "note";

/** One unsent text a conversation, submission or theme and kind, so that half a note never ends up in a reply. */
export const draftKey = (agentId: string, conversationId: string, kind: DraftKind | "ship") =>
  `desk.draft.${agentId}.${conversationId}.${kind}`;

/** What belongs to other agents who used this browser: nobody reads a colleague's drafts. */
export const keysOfOthers = (keys: string[], agentId: string) =>
  keys.filter((key) => /^desk\.(draft|seen)\./.test(key) && key.split(".")[2] !== agentId);
