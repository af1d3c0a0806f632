"use client";

import { type RefObject, useEffect, useSyncExternalStore } from "react";

const written = new Map<string, string>();
const listeners = new Set<() => void>();

/** A text that survives a reload of this tab, and nothing longer: somebody else may sit here tomorrow. */
export function useStoredDraft(key: string, field: RefObject<HTMLTextAreaElement | null>) {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => "",
  );

  // Fast writers begin before the page listens: what stands in the field then counts.
  useEffect(() => {
    const early = field.current?.value;
    if (early && !read(key)) keep(key, early);
  }, [key, field]);

  return [text, (next: string) => keep(key, next)] as const;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const read = (key: string) => written.get(key) ?? quietly(() => sessionStorage.getItem(key)) ?? "";

function keep(key: string, text: string) {
  written.set(key, text);
  quietly(() => (text ? sessionStorage.setItem(key, text) : sessionStorage.removeItem(key)));
  for (const listener of listeners) listener();
}

/** A full or forbidden storage costs the text after a reload, nothing else. */
function quietly<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}
