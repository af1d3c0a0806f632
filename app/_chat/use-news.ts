import { useEffect, useEffectEvent } from "react";
import type { Frame } from "#server/conversations/schema.ts";
import { useTab } from "./live.tsx";

/** Many things happen in one moment: they are looked at together. */
const GATHER_MS = 300;

/**
 * Looks again whenever the stream says that there is other news of this kind, and after every gap in it: also after
 * the first, between the page and its stream.
 */
export function useNews(kinds: readonly Frame["type"][], look: () => void) {
  const tab = useTab();
  const lookNow = useEffectEvent(look);
  const isNews = useEffectEvent((frames: readonly Frame[]) =>
    frames.some(({ type }) => kinds.includes(type)),
  );

  useEffect(() => {
    let timer: NodeJS.Timeout | undefined;
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        // Asked anew, a page of which parts are still on their way would build them a second time.
        if (document.readyState === "complete") lookNow();
        else changed();
      }, GATHER_MS);
    };
    const leaveFrames = tab.onFrames((frames) => isNews(frames) && changed());
    const leaveLine = tab.downSince.subscribe(() => tab.downSince.read() === null && changed());
    return () => {
      clearTimeout(timer);
      leaveFrames();
      leaveLine();
    };
  }, [tab]);
}
