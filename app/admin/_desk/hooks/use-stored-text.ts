import { useCallback, useEffect, useSyncExternalStore } from "react";
import { createDraftStorage, keysOfOthers } from "../state/draft-storage.ts";

const shelf = createDraftStorage(() => localStorage);

/** A text this browser keeps for the agent, the same in every tab; null while the server renders. */
export function useStoredText(key: string): [string | null, (text: string | null) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => shelf.read(key),
    () => null,
  );
  const keep = useCallback((next: string | null) => shelf.keep(key, next), [key]);
  return [text, keep];
}

/** Whoever sat here before has left nothing for this agent to read. */
export function useForgottenOthers(agentId: string) {
  useEffect(() => {
    for (const key of keysOfOthers(storedKeys(), agentId)) shelf.keep(key, null);
  }, [agentId]);
}

function storedKeys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function subscribe(changed: () => void) {
  const leave = shelf.subscribe(changed);
  window.addEventListener("storage", changed);
  return () => {
    leave();
    window.removeEventListener("storage", changed);
  };
}
