import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { Frame } from "#server/conversations/schema.ts";
import { useTab } from "#app/_chat/live.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";

/** @returns how to ask again for everything that is on the screen. */
export function useRefresh() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: trpc.feedback.pathKey() });
}

/** What others do shows up by itself, and after a gap in the line all that was missed. */
export function useNews() {
  const refresh = useRefresh();
  const tab = useTab();
  const { downSince } = tab;
  const isUp = useSyncExternalStore(
    downSince.subscribe,
    () => downSince.read() === null,
    () => false,
  );

  const heard = useEffectEvent((frames: readonly Frame[]) => {
    if (frames.some(({ type }) => type === "feedback")) void refresh();
  });
  const back = useEffectEvent(() => void refresh());

  useEffect(() => tab.onFrames((frames) => heard(frames)), [tab]);
  useEffect(() => {
    if (isUp) back();
  }, [isUp]);
}
