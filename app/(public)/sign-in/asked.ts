import { useSyncExternalStore } from "react";

/** For which address this browser waits for a code. */
export type Asked = {
  email: string;
  /** Epoch milliseconds; also tells one request from the next. */
  askedAt: number;
  expiresAt: string;
  /** The demo person whose code is taken from the captured mail. */
  demoName: string | null;
};

const KEY = "kindline-sign-in";

const listeners = new Set<() => void>();
let current: Asked | null | undefined;

/** Kept in the tab: a phone may drop the page while its owner looks into the mail. */
export const useAsked = () => useSyncExternalStore(subscribe, read, () => null);

export function keepAsked(asked: Asked | null) {
  current = asked;
  try {
    if (asked) sessionStorage.setItem(KEY, JSON.stringify(asked));
    else sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing shows the first step after a reload, and that works too.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function read() {
  if (current === undefined) current = keptAsked();
  return current;
}

function keptAsked(): Asked | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return isAsked(kept) && Date.parse(kept.expiresAt) > Date.now() ? kept : null;
  } catch {
    return null;
  }
}

const isAsked = (kept: unknown): kept is Asked =>
  kept instanceof Object && "email" in kept && "expiresAt" in kept && "askedAt" in kept;
