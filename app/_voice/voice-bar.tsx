"use client";

import type { VoiceSide } from "#server/voice/schema.ts";
import { later, useLater } from "#app/_ui/later.ts";

/** No page waits for it. */
const live = later(() => import("./live-calls.tsx"));

/** In both shells: whatever is to be said of a call, on every page. */
export function VoiceBar({ side }: { side: VoiceSide }) {
  const loaded = useLater(live, true);
  return loaded && <loaded.LiveCalls side={side} />;
}
