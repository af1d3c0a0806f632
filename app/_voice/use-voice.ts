import { useSyncExternalStore } from "react";
import { useChatSession } from "#app/_chat/chat-provider.tsx";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { voiceSessionOf } from "./session/voice-session.ts";
import type { Scene } from "./state/scene.ts";

/** Whose stream it is that brings the news of calls. */
export const useVoice = () => voiceSessionOf(useChatSession().person.id, useTRPCClient());

export function useVoiceState() {
  const { state } = useVoice();
  return useSyncExternalStore(state.subscribe, state.read, state.read);
}

export function useScene(): Scene {
  const { state, scene } = useVoice();
  return useSyncExternalStore(state.subscribe, scene, scene);
}
