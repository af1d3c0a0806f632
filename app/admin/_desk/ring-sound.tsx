import { useEffect, useEffectEvent } from "react";
import { useScene } from "#app/_voice/use-voice.ts";
import { useSound } from "./hooks/use-sound.ts";

const AGAIN_MS = 3_000;

/** A customer who rings is heard, where the agent has sound on. */
export function RingSound() {
  const scene = useScene();
  const { ring } = useSound();
  const ringNow = useEffectEvent(ring);
  const ringing = scene.is === "ring" ? scene.call.id : null;
  useEffect(() => {
    if (!ringing) return;
    ringNow();
    const timer = setInterval(() => ringNow(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [ringing]);
  return null;
}
