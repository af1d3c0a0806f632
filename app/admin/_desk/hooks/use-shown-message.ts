import { useEffect } from "react";

/** The log has found its end by then. */
const SETTLED_MS = 400;

/** An address may mean one message of a conversation: "?at=12". It is brought into view and has the focus. */
export function useShownMessage(isThere: boolean) {
  useEffect(() => {
    const seq = new URLSearchParams(location.search).get("at");
    if (!isThere || !seq || !/^\d{1,9}$/.test(seq)) return;
    const timer = setTimeout(() => {
      const message = document.querySelector<HTMLElement>(`[data-message="${seq}"]`);
      message?.scrollIntoView({ block: "center" });
      message?.focus({ preventScroll: true });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isThere]);
}
