import { useHydrated } from "#app/_ui/use-hydrated.ts";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { useChatSession } from "../chat-provider.tsx";
import { canSpeak } from "./can-speak.ts";

/** Whether this person wants answers read to them, in this browser. */
export function useReadsAlong() {
  const { person, speaker } = useChatSession();
  const [kept, keep] = useStoredValue("localStorage", `kindline.read-along.${person.id}`);
  const isPossible = useHydrated() && canSpeak();
  const isOn = isPossible && kept !== null;
  return {
    isPossible,
    isOn,
    toggle() {
      if (isOn) speaker.stop();
      keep(isOn ? null : "1");
    },
  };
}
