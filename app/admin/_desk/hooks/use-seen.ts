import { useCallback, useMemo } from "react";
import { markSeen, type Seen } from "../state/attention.ts";
import { useStoredText } from "./use-stored-text.ts";

/** What this agent has read in this browser. */
export function useSeen(agentId: string) {
  const [text, keep] = useStoredText(`desk.seen.${agentId}`);
  const seen = useMemo(() => parse(text), [text]);
  const see = useCallback(
    (id: string, seq: number) => {
      const next = markSeen(seen, id, seq);
      if (next !== seen) keep(JSON.stringify(next));
    },
    [seen, keep],
  );
  return { seen, see };
}

/** Whatever else stands there is as good as nothing. */
function parse(text: string | null): Seen {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    const entries = Object.entries(kept ?? {}).filter(([, seq]) => Number.isSafeInteger(seq));
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}
