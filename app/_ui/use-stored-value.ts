import { useSyncExternalStore } from "react";
import { createStoredValue, type StoredValue } from "./stored-value.ts";

/** localStorage: the same in every tab. sessionStorage: this tab's, and gone with it. */
type Area = "localStorage" | "sessionStorage";

/** A text that this browser keeps; null while the server renders. */
export function useStoredValue(area: Area, key: string) {
  const { subscribe, read, write } = storedValue(area, key);
  return [useSyncExternalStore(subscribe, read, () => null), write] as const;
}

const values = new Map<string, StoredValue>();

/** One for each key, so that everybody who shows it sees each change. */
export function storedValue(area: Area, key: string): StoredValue {
  const name = `${area}.${key}`;
  const value =
    values.get(name) ?? heardInOtherTabs(createStoredValue(() => globalThis[area], key));
  values.set(name, value);
  return value;
}

const heardInOtherTabs = (value: StoredValue): StoredValue => ({
  ...value,
  subscribe(listener) {
    const leave = value.subscribe(listener);
    globalThis.addEventListener("storage", listener);
    return () => {
      leave();
      globalThis.removeEventListener("storage", listener);
    };
  },
});
