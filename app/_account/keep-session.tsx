"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useActivity } from "./use-activity.ts";

/** Customers have days: once an hour is enough. */
const KEEP_EVERY_MS = 60 * 60_000;

/** Whoever reads and clicks for days on end without opening a page anew stays signed in. */
export function KeepSession() {
  const { mutate } = useMutation(useTRPC().sessions.keep.mutationOptions());
  useActivity(KEEP_EVERY_MS, () => mutate());
  return null;
}
