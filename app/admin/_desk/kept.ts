import { useCallback, useSyncExternalStore } from "react";
import { createShelf } from "./shelf.ts";

const shelf = createShelf(() => localStorage);

/** A text this browser keeps for the agent, the same in every tab; null while the server renders. */
export function useKept(key: string): [string | null, (text: string | null) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => shelf.read(key),
    () => null,
  );
  const keep = useCallback((next: string | null) => shelf.keep(key, next), [key]);
  return [text, keep];
}

function subscribe(changed: () => void) {
  const leave = shelf.subscribe(changed);
  window.addEventListener("storage", changed);
  return () => {
    leave();
    window.removeEventListener("storage", changed);
  };
}
