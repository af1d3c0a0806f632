import { useCallback, useMemo } from "react";
import { markSeen, type Seen } from "../state/attention.ts";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";

export function useSeen(agentId: string) {
  const [text, write] = useStoredValue("localStorage", `desk.seen.${agentId}`);
  const seen = useMemo(() => parse(text), [text]);
  const see = useCallback(
    (id: string, seq: number) => {
      const next = markSeen(seen, id, seq);
      if (next !== seen) write(JSON.stringify(next));
    },
    [seen, write],
  );
  return { seen, see };
}

function parse(text: string | null): Seen {
  try {
    const stored: unknown = JSON.parse(text ?? "{}");
    const entries = Object.entries(stored ?? {}).filter(([, seq]) => Number.isSafeInteger(seq));
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}
