"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useSyncExternalStore } from "react";
import { useChatSession } from "#app/_chat/chat-provider.tsx";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { createVoiceSession, type VoiceSession } from "./session/voice-session.ts";
import { noCalls, type Scene, sceneOf, type VoiceState } from "./state/scene.ts";

const VoiceContext = createContext<VoiceSession | null>(null);

/** A call goes on while its person walks from one part of the portal to the next, whose shell is another one. */
const sessions = new Map<string, VoiceSession>();

/** Both shells mount it, inside ChatProvider, whose stream brings what is told of calls. */
export function VoiceProvider({ children }: { children: ReactNode }) {
  const chat = useChatSession();
  const client = useTRPCClient();
  const [voice] = useState(() => sessions.get(chat.person.id) ?? createVoiceSession(client));

  useEffect(() => {
    sessions.set(chat.person.id, voice);
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

export function useVoice(): VoiceSession {
  const voice = useContext(VoiceContext);
  if (!voice) throw new Error("A call needs <VoiceProvider> above it");
  return voice;
}

export function useVoiceState(): VoiceState {
  const { state } = useVoice();
  return useSyncExternalStore(state.subscribe, state.read, () => noCalls);
}

export function useScene(): Scene {
  const { tab } = useVoice();
  const own = useSyncExternalStore(tab.subscribe, tab.read, () => "");
  return sceneOf(useVoiceState(), own);
}
