"use client";

import { useNow } from "next-intl";
import { useSyncExternalStore } from "react";

const SECOND = 1000;

/** A machine that slept, or a tab that nobody looked at, has missed its timers. */
const WAKING = [
  ["document", "visibilitychange"],
  ["document", "resume"],
  ["window", "pageshow"],
  ["window", "focus"],
] as const;

const watchers = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * What `of` says at this moment, for all who show times: one timer for the page, and whoever is drawn later looks at
 * the clock itself. It is drawn again only when `of` says something else.
 */
export function useClock<Said extends string | number | boolean | null>(
  of: (now: Date) => Said,
): Said {
  // The browser begins with the moment of the server, so that both draw the same, and looks at its own clock at once.
  const asked = useNow();
  return useSyncExternalStore(
    watchClock,
    () => of(wholeSecond()),
    () => of(asked),
  );
}

/** The moment itself, as of the last full ten seconds, for what sorts a whole list by it. */
export const useMoment = () => new Date(useClock(tenSeconds));

const tenSeconds = (now: Date) => Math.floor(now.getTime() / (10 * SECOND)) * 10 * SECOND;

/** Whoever asks twice within a second gets the same answer. */
const wholeSecond = () => new Date(Math.floor(Date.now() / SECOND) * SECOND);

/** @returns what ends it. */
export function watchClock(changed: () => void) {
  if (watchers.size === 0) start();
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
    if (watchers.size === 0) stop();
  };
}

function start() {
  timer = setTimeout(tick, SECOND - (Date.now() % SECOND));
  for (const [on, event] of WAKING) globalThis[on].addEventListener(event, tick);
}

function stop() {
  clearTimeout(timer);
  for (const [on, event] of WAKING) globalThis[on].removeEventListener(event, tick);
}

function tick() {
  clearTimeout(timer);
  timer = setTimeout(tick, SECOND - (Date.now() % SECOND));
  for (const changed of watchers) changed();
}
