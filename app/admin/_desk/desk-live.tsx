"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from "react";
import type { ConversationView, Frame } from "#server/conversations/schema.ts";
import { useChatSession } from "#app/_chat/chat-provider.tsx";
import { askedAnew } from "#app/_trpc/asked-anew.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isAtDesk, openIn } from "./state/address.ts";
import { callFor, needingMe, type CallKind } from "./state/attention.ts";
import { changeBoard, type Board } from "./state/board.ts";
import { useDeskLists } from "./desk-lists.tsx";
import { listNames } from "./state/lists.ts";
import { useSound } from "./hooks/use-sound.ts";
import { useCall } from "./hooks/use-call.ts";
import { useTitle } from "./hooks/use-title.ts";

const REFRESH_MS = 60_000;
type Called = { kind: CallKind; conversation: ConversationView };

/**
 * Keeps the lists true on every page of staff: each frame as it comes, and whole pages now and then and after every
 * gap. Whoever needs the agent is counted in the title, heard, and said.
 */
export function DeskLive() {
  const { lists, seen } = useDeskLists();
  const touched = useFrames();
  useRefresh(touched);
  useTitle(needingMe(lists, seen));
  return null;
}

function useFrames() {
  const { change, seen, ...board } = useDeskLists();
  const openId = openIn(usePathname());
  const { ring } = useSound();
  const call = useCall();
  const session = useChatSession();
  const touched = useRef(new Set<string>());

  const receive = useEffectEvent((frames: readonly Frame[]) => {
    const watching = document.hasFocus() ? openId : null;
    let known: Board = board;
    const called: Called[] = [];
    for (const frame of frames) {
      if (frame.type !== "desk") continue;
      const { conversationId, conversation } = frame;
      // Before the lists are there everybody would seem to have just come.
      const kind = board.loaded.has("mine") && callFor({ ...known, seen, watching }, conversation);
      if (kind && conversation) called.push({ kind, conversation });
      const deskFrame = { type: "frame", conversationId, conversation } as const;
      known = changeBoard(known, deskFrame);
      change(deskFrame);
      touched.current.add(conversationId);
    }
    if (called.length > 0) ring();
    for (const one of called) call(one);
  });

  useEffect(() => session.onFrames((frames) => receive(frames)), [session]);
  return touched;
}

function useRefresh(touched: { current: Set<string> }) {
  const { change } = useDeskLists();
  const { downSince } = useChatSession();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const atDesk = isAtDesk(usePathname());
  const isUp = useSyncExternalStore(
    downSince.subscribe,
    () => downSince.read() === null,
    () => false,
  );

  useEffect(() => {
    if (!isUp) return;
    const names = atDesk ? listNames : listNames.filter((name) => name !== "withAssistant");
    const refresh = async () => {
      const touchedNow = (touched.current = new Set<string>());
      const pages = await Promise.all(
        names.map((name) => queries.fetchQuery(trpc.desk[name].queryOptions({}, askedAnew))),
      );
      for (const [index, page] of pages.entries()) {
        const list = names[index];
        if (list) change({ type: "refreshed", list, page, touched: touchedNow });
      }
    };
    // What fails now is tried again with the next turn.
    const attempt = () => void refresh().catch(() => {});
    attempt();
    const timer = setInterval(attempt, REFRESH_MS);
    return () => clearInterval(timer);
  }, [isUp, atDesk, trpc, queries, change, touched]);
}
