"use client";

import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from "react";
import { useChatSession } from "#app/_chat/chat-provider.tsx";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { later, useLater } from "#app/_ui/later.ts";
import type { VoiceSession } from "./session/voice-session.ts";
import type { Scene, VoiceState } from "./state/scene.ts";

const VoiceContext = createContext<VoiceSession | null>(null);

/** No page waits for it. */
const sessions = later(() => import("./session/voice-session.ts"));

/** Both shells mount it, inside ChatProvider, whose stream brings what is told of calls. */
export function VoiceProvider({ children }: { children: ReactNode }) {
  const chat = useChatSession();
  const client = useTRPCClient();
  const loaded = useLater(sessions, true);
  const voice = loaded?.voiceSessionOf(chat.person.id, client) ?? null;

  useEffect(() => {
    if (!voice) return;
    const look = () => void (chat.downSince.read() === null && voice.look());
    void voice.look();
    const leaveFrames = chat.onFrames(voice.hear);
    const leaveConnection = chat.downSince.subscribe(look);
    return () => {
      leaveFrames();
      leaveConnection();
    };
  }, [chat, voice]);

  return <VoiceContext value={voice}>{children}</VoiceContext>;
}

/** Null until it is there. */
export const useVoiceLater = (): VoiceSession | null => useContext(VoiceContext);

export function useVoice(): VoiceSession {
  const voice = useVoiceLater();
  if (!voice) throw new Error("Nobody is on a call before there can be one");
  return voice;
}

export function useVoiceState(): VoiceState {
  const { state } = useVoice();
  return useSyncExternalStore(state.subscribe, state.read, state.read);
}

const NOTHING: Scene = { is: "nothing" };
const never = () => () => {};

export function useScene(): Scene {
  const voice = useVoiceLater();
  return useSyncExternalStore(
    voice?.state.subscribe ?? never,
    () => voice?.scene() ?? NOTHING,
    () => NOTHING,
  );
}
