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
import { stayWhileOffline } from "./session/stay-while-offline.ts";
import { createChatSession, type Person, type ChatSession } from "./session/chat-session.ts";
import { claimBrowser, watchTabs } from "./session/outbox-storage.ts";
import {
  type ConnectionState,
  connectionStateAt,
  connectionChangesIn,
} from "./state/connection-state.ts";
import { type Entry, entriesOf, type Outbox } from "./state/outbox.ts";
import { newestRoom, type Room } from "./state/rooms.ts";

const SessionContext = createContext<ChatSession | null>(null);

/** One session for each person in this browser tab. Both layouts mount it, inside TrpcProvider. */
export function ChatProvider({ person, children }: { person: Person; children: ReactNode }) {
  const above = useContext(SessionContext);
  if (above?.person.id === person.id) return children;
  return (
    <OwnSession key={person.id} person={person}>
      {children}
    </OwnSession>
  );
}

function OwnSession({ person, children }: { person: Person; children: ReactNode }) {
  const client = useTRPCClient();
  const [session] = useState(() => createChatSession(client, person, startOver));

  useEffect(() => {
    claimBrowser(session.person.id);
    const leave = watchTabs(session.person.id, { forgotten: session.outbox.drop, lost: startOver });
    const wake = () => session.wake();
    // A page that is kept for the way back holds nothing meanwhile.
    const resume = ({ persisted }: PageTransitionEvent) => persisted && session.start();
    const look = () =>
      document.visibilityState === "visible" ? session.look() : session.speaker.stop();
    globalThis.addEventListener("online", wake);
    globalThis.addEventListener("pagehide", session.stop);
    globalThis.addEventListener("pageshow", resume);
    document.addEventListener("visibilitychange", look);
    const mayLeave = stayWhileOffline();
    session.start();
    return () => {
      leave();
      mayLeave();
      globalThis.removeEventListener("online", wake);
      globalThis.removeEventListener("pagehide", session.stop);
      globalThis.removeEventListener("pageshow", resume);
      document.removeEventListener("visibilitychange", look);
      session.stop();
    };
  }, [session]);

  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The page asks the server who this is now; a signed-out person is shown the door, another one their own. */
function startOver() {
  if (navigator.onLine) reload();
  else globalThis.addEventListener("online", reload, { once: true });
}

const reload = () => globalThis.location.reload();

export function useChatSession(): ChatSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error("A conversation needs <ChatProvider> above it");
  return session;
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
  const { outbox } = useChatSession();
  return useSyncExternalStore(outbox.subscribe, outbox.read, outbox.read);
}

/** @param conversationId null for what will open a conversation. */
export const useEntries = (conversationId: string | null): Entry[] =>
  entriesOf(useOutbox(), conversationId);

export function useConnectionState(): ConnectionState {
  const session = useChatSession();
  const { subscribe, read } = session.downSince;
  const downSince = useSyncExternalStore(subscribe, read, () => null);
  const isStopped = useSyncExternalStore(
    session.isStopped.subscribe,
    session.isStopped.read,
    () => false,
  );
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

  return connectionStateAt({ online, downSince, stopped: isStopped }, now);
}

function watchNetwork(changed: () => void) {
  globalThis.addEventListener("online", changed);
  globalThis.addEventListener("offline", changed);
  return () => {
    globalThis.removeEventListener("online", changed);
    globalThis.removeEventListener("offline", changed);
  };
}
