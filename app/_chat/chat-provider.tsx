"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { newestRoom, type Room } from "./state/rooms.ts";
import {
  type ConnectionState,
  connectionStateAt,
  connectionChangesIn,
} from "./state/connection-state.ts";
import { type Entry, entriesOf, type Outbox } from "./state/outbox.ts";
import { claimBrowser, watchTabs } from "./session/outbox-storage.ts";
import { createChatSession, type Person, type ChatSession } from "./session/chat-session.ts";

/*
 * Mounted once by the layout of customers and once by the layout of staff, inside TrpcProvider:
 *   <Live person={{ id, isStaff }}>…</Live>
 * Below it: useLine() how the line is; useNewestRoom() a customer's conversation, for a badge; useTab() to post
 * (`post`), to stay on a conversation (`follow`) and to hear every frame of the stream (`onFrames`, for the desk).
 */
const TabContext = createContext<ChatSession | null>(null);

/** The outbox of this browser tab and its part in the browser's one stream. Another person gets another one. */
export function ChatProvider({ person, children }: { person: Person; children: ReactNode }) {
  const above = useContext(TabContext);
  if (above?.person.id === person.id) return children;
  return (
    <LiveTab key={person.id} person={person}>
      {children}
    </LiveTab>
  );
}

function LiveTab({ person, children }: { person: Person; children: ReactNode }) {
  const client = useTRPCClient();
  const [tab] = useState(() => createChatSession(client, person, startOver));

  useEffect(() => {
    claimBrowser(tab.person.id);
    const leave = watchTabs(tab.person.id, { forgotten: tab.postman.drop, lost: startOver });
    const wake = () => tab.wake();
    // A page that is kept for the way back holds nothing meanwhile.
    const resume = ({ persisted }: PageTransitionEvent) => persisted && tab.start();
    const look = () => document.visibilityState === "visible" && tab.look();
    globalThis.addEventListener("online", wake);
    globalThis.addEventListener("pagehide", tab.stop);
    globalThis.addEventListener("pageshow", resume);
    document.addEventListener("visibilitychange", look);
    tab.start();
    return () => {
      leave();
      globalThis.removeEventListener("online", wake);
      globalThis.removeEventListener("pagehide", tab.stop);
      globalThis.removeEventListener("pageshow", resume);
      document.removeEventListener("visibilitychange", look);
      tab.stop();
    };
  }, [tab]);

  return <TabContext value={tab}>{children}</TabContext>;
}

/** The page asks the server who this is now; a signed-out person is shown the door, another one their own. */
function startOver() {
  if (navigator.onLine) reload();
  else globalThis.addEventListener("online", reload, { once: true });
}

const reload = () => globalThis.location.reload();

export function useChatSession(): ChatSession {
  const tab = useContext(TabContext);
  if (!tab) throw new Error("A conversation needs <Live> above it");
  return tab;
}

export function useRoom(id: string | null): Room | null {
  const { rooms } = useChatSession();
  const read = () => (id === null ? null : (rooms.read()[id] ?? null));
  return useSyncExternalStore(rooms.subscribe, read, read);
}

/** The conversation that a customer is in, or was in last. */
export function useNewestRoom(): Room | null {
  const { rooms } = useChatSession();
  const read = () => newestRoom(rooms.read());
  return useSyncExternalStore(rooms.subscribe, read, read);
}

/** Everything of this person that the server has not acknowledged yet. */
export function useOutbox(): Outbox {
  const { postman } = useChatSession();
  return useSyncExternalStore(postman.subscribe, postman.read, postman.read);
}

/** @param conversationId null for what will open a conversation. */
export const useEntries = (conversationId: string | null): Entry[] =>
  entriesOf(useOutbox(), conversationId);

export function useConnectionState(): ConnectionState {
  const tab = useChatSession();
  const { subscribe, read } = tab.downSince;
  const downSince = useSyncExternalStore(subscribe, read, () => null);
  const stopped = useSyncExternalStore(tab.stopped.subscribe, tab.stopped.read, () => false);
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  const [now, setNow] = useState(0);

  useEffect(() => {
    const ms = connectionChangesIn(downSince, Date.now());
    if (ms === null) return;
    const timer = setTimeout(() => setNow(Date.now()), ms);
    return () => clearTimeout(timer);
  }, [downSince]);

  return connectionStateAt({ online, downSince, stopped }, now);
}

function watchNetwork(changed: () => void) {
  globalThis.addEventListener("online", changed);
  globalThis.addEventListener("offline", changed);
  return () => {
    globalThis.removeEventListener("online", changed);
    globalThis.removeEventListener("offline", changed);
  };
}
