"use client";

import { later, useLater } from "#app/_ui/later.ts";
import type { VoiceSide } from "#server/voice/schema.ts";
import { useScene } from "./voice-provider.tsx";

/** Most visits have no call. */
const card = later(() => import("./call-card.tsx"));

/** Whatever is to be said of a call, on every page: somebody rings, one speaks, it has ended. */
export function VoiceBar({ side }: { side: VoiceSide }) {
  const scene = useScene();
  const loaded = useLater(card, scene.is !== "nothing");
  return loaded && scene.is !== "nothing" && <loaded.CallCard {...{ scene, side }} />;
}
