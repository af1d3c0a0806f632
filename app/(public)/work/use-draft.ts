import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { stored, type Typed, typedIn, WORK_DRAFT } from "./draft.ts";

export type Draft = {
  typed: Typed;
  type: (change: Partial<Typed>) => void;
  clear: () => void;
};

/** What is typed stays in this tab until it is sent: over a reload, another language, and the way back. */
export function useDraft(): Draft {
  const [kept, keep] = useStoredValue("sessionStorage", WORK_DRAFT);
  const typed = typedIn(kept);
  return {
    typed,
    type: (change) => keep(stored({ ...typed, ...change })),
    clear: () => keep(null),
  };
}
