export type DraftKind = "reply" | "note";

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** One unsent text a conversation and kind, so that half a note never ends up in a reply. */
export const draftKey = (agentId: string, conversationId: string, kind: DraftKind) =>
  `desk.draft.${agentId}.${conversationId}.${kind}`;

export const readDraft = (shelf: Shelf, key: string) => quietly(() => shelf.getItem(key)) ?? "";

export function keepDraft(shelf: Shelf, key: string, text: string) {
  quietly(() => (text.trim() ? shelf.setItem(key, text) : shelf.removeItem(key)));
}

/** A full or forbidden storage costs the draft after a reload, nothing else. */
function quietly<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}
