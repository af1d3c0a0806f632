import { useMemo, useSyncExternalStore } from "react";
import { createStoredValue } from "#app/_ui/stored-value.ts";
import { safePath } from "#server/auth/policy.ts";

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

/** Of this browser: the link in the mail opens a tab of its own. */
const destination = createStoredValue(() => localStorage, "kindline-sign-in-to");

/** Where somebody was going when they asked for a code. */
export const rememberWanted = (path: string | null) => destination.write(path);
export const wantedBefore = () => safePath(destination.read());

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
