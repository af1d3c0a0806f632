"use client";

import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from "react";
import type { Frame } from "#server/conversations/schema.ts";
import { useTab } from "#app/_chat/live.tsx";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { needingMe, rings } from "./attention.ts";
import { useDesk } from "./desk-state.tsx";
import { changeLists, listNames, type Lists } from "./lists.ts";
import { useRead } from "./reading.tsx";
import { useTitle } from "./use-title.ts";

const REFRESH_MS = 60_000;

/** Keeps the lists true: each frame as it comes, and whole pages now and then and after every gap. */
export function DeskLive({ ring }: { ring: () => void }) {
  const { lists } = useDesk();
  const { seen } = useRead();
  const touched = useFrames(ring);
  useRefresh(touched);
  useTitle(needingMe(lists, seen));
  return null;
}

function useFrames(ring: () => void) {
  const { lists, change, openId } = useDesk();
  const { seen } = useRead();
  const tab = useTab();
  const touched = useRef(new Set<string>());

  const receive = useEffectEvent((frames: readonly Frame[]) => {
    const watching = document.hasFocus() ? openId : null;
    let known: Lists = lists;
    let isRinging = false;
    for (const frame of frames) {
      if (frame.type !== "desk") continue;
      const { conversationId, conversation } = frame;
      isRinging ||= rings({ lists: known, seen, watching }, conversation);
      const told = { type: "frame", conversationId, conversation } as const;
      known = changeLists(known, told);
      change(told);
      touched.current.add(conversationId);
    }
    if (isRinging) ring();
  });

  useEffect(() => tab.onFrames((frames) => receive(frames)), [tab]);
  return touched;
}

function useRefresh(touched: { current: Set<string> }) {
  const { change } = useDesk();
  const { downSince } = useTab();
  const client = useTRPCClient();
  const isUp = useSyncExternalStore(
    downSince.subscribe,
    () => downSince.read() === null,
    () => false,
  );

  useEffect(() => {
    if (!isUp) return;
    const refresh = async () => {
      const told = (touched.current = new Set<string>());
      const pages = await Promise.all(listNames.map((name) => client.desk[name].query({})));
      for (const [index, page] of pages.entries()) {
        const list = listNames[index];
        if (list) change({ type: "refreshed", list, page, touched: told });
      }
    };
    // What fails now is tried again with the next turn.
    const attempt = () => void refresh().catch(() => {});
    attempt();
    const timer = setInterval(attempt, REFRESH_MS);
    return () => clearInterval(timer);
  }, [isUp, client, change, touched]);
}
