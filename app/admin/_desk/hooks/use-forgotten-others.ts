import { useEffect } from "react";
import { storedValue } from "#app/_ui/use-stored-value.ts";
import { keysOfOthers } from "../state/draft-storage.ts";

/** Whoever sat here before has left nothing for this agent to read. */
export function useForgottenOthers(agentId: string) {
  useEffect(() => {
    for (const key of keysOfOthers(storedKeys(), agentId))
      storedValue("localStorage", key).write(null);
  }, [agentId]);
}

function storedKeys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
