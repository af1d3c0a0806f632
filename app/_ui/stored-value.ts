type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;
export type StoredValue = ReturnType<typeof createStoredValue>;

/** A text that outlives the page; where the browser refuses to store it, it lives as long as the page. */
export function createStoredValue(storage: () => Place, key: string) {
  let unstored: string | null = null;
  const listeners = new Set<() => void>();

  return {
    read: () => unstored ?? attempt(() => storage().getItem(key)),
    /** Nothing, or an empty text, takes it away. */
    write(text: string | null) {
      const isStored = attempt(() => {
        if (text) storage().setItem(key, text);
        else storage().removeItem(key);
        return true;
      });
      unstored = isStored || !text ? null : text;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
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

/** A draft of several parts as it was stored; whoever reads it checks each. */
export function partsOf(kept: string | null): Record<string, unknown> {
  try {
    const parts: unknown = JSON.parse(kept ?? "{}");
    return typeof parts === "object" && parts !== null ? { ...parts } : {};
  } catch {
    return {};
  }
}
