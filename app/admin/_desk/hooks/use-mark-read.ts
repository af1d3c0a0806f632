import { useEffect } from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useDeskLists } from "../desk-lists.tsx";

/** An open conversation counts as read only while the agent's window is in front. */
export function useMarkRead({ id, seq }: ConversationView) {
  const { see } = useDeskLists();
  useEffect(() => {
    const look = () => {
      if (document.hasFocus()) see(id, seq);
    };
    look();
    globalThis.addEventListener("focus", look);
    return () => globalThis.removeEventListener("focus", look);
  }, [id, seq, see]);
}
