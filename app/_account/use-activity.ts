import { useEffect, useEffectEvent } from "react";

/** Only what a person does raises these; `isTrusted` is false for what a script pretends. */
const ACTIONS = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

/** Tells of somebody who clicks, types or scrolls without changing anything, at most so often. */
export function useActivity(everyMs: number, notice: () => void) {
  const noticeNow = useEffectEvent(notice);

  useEffect(() => {
    // The visit itself was told.
    let noticedAt = Date.now();
    const look = ({ isTrusted }: Event) => {
      if (!isTrusted || Date.now() - noticedAt < everyMs) return;
      noticedAt = Date.now();
      noticeNow();
    };
    for (const action of ACTIONS) {
      window.addEventListener(action, look, { capture: true, passive: true });
    }
    return () => {
      for (const action of ACTIONS) window.removeEventListener(action, look, { capture: true });
    };
  }, [everyMs]);
}
