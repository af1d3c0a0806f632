export type DraftKind = "reply" | "note";

type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** One unsent text a conversation and kind, so that half a note never ends up in a reply. */
export const draftKey = (agentId: string, conversationId: string, kind: DraftKind) =>
  `desk.draft.${agentId}.${conversationId}.${kind}`;

/** What belongs to other agents who used this browser: nobody reads a colleague's drafts. */
export const keysOfOthers = (keys: string[], agentId: string) =>
  keys.filter((key) => /^desk\.(draft|seen)\./.test(key) && key.split(".")[2] !== agentId);

/** Texts that outlive the page; where the browser refuses to store them they live as long as the page. */
export function createDraftStorage(place: () => Place) {
  const unstored = new Map<string, string>();
  const listeners = new Set<() => void>();

  return {
    read(key: string): string | null {
      return unstored.get(key) ?? attempt(() => place().getItem(key)) ?? null;
    },
    keep(key: string, text: string | null) {
      const stored = attempt(() => {
        if (text) place().setItem(key, text);
        else place().removeItem(key);
        return true;
      });
      if (stored || !text) unstored.delete(key);
      else unstored.set(key, text);
      for (const told of listeners) told();
    },
    subscribe(told: () => void) {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}

function attempt<T>(risky: () => T): T | null {
  try {
    return risky();
  } catch {
    return null;
  }
}
