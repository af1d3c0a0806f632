"use client";

import { useTRPCClient } from "#app/_trpc/client.tsx";
import { useActivity } from "./use-activity.ts";

/** Customers have days: once an hour is enough. */
const TOLD_EVERY_MS = 60 * 60_000;

/** Whoever reads and clicks for days on end without opening a page anew stays signed in. */
export function KeepSession() {
  const client = useTRPCClient();
  useActivity(TOLD_EVERY_MS, () => void client.sessions.keep.mutate().catch(() => {}));
  return null;
}
