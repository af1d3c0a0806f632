import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import type { Frame } from "#server/conversations/schema.ts";
import { useChatSession } from "../chat-provider.tsx";

/** Many things happen in one moment: they are looked at together. */
const GATHER_MS = 500;
/** Asked anew, a page whose parts are still being put in their places would build them a second time. */
const SETTLED_MS = 3000;

/**
 * Looks again whenever the stream says that there is other news of this kind, and after every gap in it: also after
 * the first, between the page and its stream, and after what was heard while the page was on its way.
 * @param withinMs how old what is shown may be. Where many look at once, they look at different moments of it.
 */
export function useLiveRefresh(
  kinds: readonly Frame["type"][],
  look: () => void,
  withinMs = GATHER_MS,
) {
  const session = useChatSession();
  const path = usePathname();
  const lookNow = useEffectEvent(look);
  const isNews = useEffectEvent((frames: readonly Frame[]) =>
    frames.some(({ type }) => kinds.includes(type)),
  );
  const hasMissed = useEffectEvent(() => session.news.hasMissed(path, kinds));

  useEffect(() => {
    let timer: NodeJS.Timeout | undefined;
    const end = () => {
      timer = undefined;
      // Without a network the page would be left for the browser's own, and what stands in its forms with it. Once
      // the line is back it is looked at anyway.
      if (navigator.onLine && !session.isSignedOut.read()) lookNow();
    };
    const changed = () => {
      const moment = GATHER_MS + Math.random() * (withinMs - GATHER_MS);
      timer ??= setTimeout(end, Math.max(moment, SETTLED_MS - performance.now()));
    };
    if (session.downSince.read() === null && hasMissed()) changed();
    const leaveFrames = session.onFrames((frames) => isNews(frames) && changed());
    const leaveConnection = session.downSince.subscribe(
      () => session.downSince.read() === null && changed(),
    );
    return () => {
      clearTimeout(timer);
      session.news.left(path, timer !== undefined);
      leaveFrames();
      leaveConnection();
    };
  }, [session, withinMs, path]);
}
