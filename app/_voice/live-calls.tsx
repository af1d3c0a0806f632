import { useEffect } from "react";
import type { VoiceSide } from "#server/voice/schema.ts";
import { useChatSession } from "#app/_chat/chat-provider.tsx";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { later, useLater } from "#app/_ui/later.ts";
import { useScene, useVoice } from "./use-voice.ts";

/** Most visits have no call. */
const card = later(() => import("./call-card.tsx"));

/** Somebody rings, one speaks, it has ended. */
export function LiveCalls({ side }: { side: VoiceSide }) {
  useNews();
  const scene = useScene();
  const loaded = useLater(card, scene.is !== "nothing");
  return loaded && scene.is !== "nothing" && <loaded.CallCard {...{ scene, side }} />;
}

function useNews() {
  const chat = useChatSession();
  const voice = useVoice();
  useLiveRefresh([], () => void voice.look());
  useEffect(() => {
    if (!chat.isSignedOut.read()) void voice.look();
    const leaveFrames = chat.onFrames(voice.hear);
    const leaveEnd = chat.isSignedOut.subscribe(voice.signedOut);
    return () => {
      leaveFrames();
      leaveEnd();
    };
  }, [chat, voice]);
}
