"use client";

import { later, useLater } from "#app/_ui/later.ts";

const sound = later(() => import("./ring-sound.tsx"));

export function VoiceRing() {
  const loaded = useLater(sound, true);
  return loaded && <loaded.RingSound />;
}
