import { useEffect, useEffectEvent } from "react";

/** Only what a person does raises these; `isTrusted` is false for what a script pretends. */
const DEEDS = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

/** Tells of somebody who clicks, types or scrolls without changing anything, at most so often. */
export function useActivity(everyMs: number, tell: () => void) {
  const tellNow = useEffectEvent(tell);

  useEffect(() => {
    // The visit itself was told.
    let toldAt = Date.now();
    const look = ({ isTrusted }: Event) => {
      if (!isTrusted || Date.now() - toldAt < everyMs) return;
      toldAt = Date.now();
      tellNow();
    };
    for (const deed of DEEDS) {
      window.addEventListener(deed, look, { capture: true, passive: true });
    }
    return () => {
      for (const deed of DEEDS) window.removeEventListener(deed, look, { capture: true });
    };
  }, [everyMs]);
}
