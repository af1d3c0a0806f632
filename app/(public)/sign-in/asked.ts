import { useMemo, useSyncExternalStore } from "react";
import { createStoredValue } from "#app/_ui/stored-value.ts";

/** For which address this browser waits for a code. */
export type Asked = {
  email: string;
  /** Epoch milliseconds; also tells one request from the next. */
  askedAt: number;
  expiresAt: string;
  /** The demo person whose code is taken from the captured mail. */
  demoName: string | null;
};

/** Of this tab: a phone may drop the page while its owner looks into the mail. */
const stored = createStoredValue(() => sessionStorage, "kindline-sign-in");

export function useAsked() {
  const text = useSyncExternalStore(stored.subscribe, stored.read, () => null);
  return useMemo(() => parse(text), [text]);
}

export const rememberAsked = (asked: Asked | null) => stored.write(asked && JSON.stringify(asked));

function parse(text: string | null): Asked | null {
  try {
    const asked: unknown = JSON.parse(text ?? "null");
    return isAsked(asked) && Date.parse(asked.expiresAt) > Date.now() ? asked : null;
  } catch {
    return null;
  }
}

const isAsked = (value: unknown): value is Asked =>
  value instanceof Object && "email" in value && "expiresAt" in value && "askedAt" in value;
