import { z } from "zod";
import { SHIP_LANGUAGES } from "#server/themes/policy.ts";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { draftKey } from "../_desk/state/draft-storage.ts";
import { useBoard } from "./board-state.tsx";

const texts = z.partialRecord(z.enum(SHIP_LANGUAGES), z.string());
export type Texts = z.infer<typeof texts>;

/** What is being written to customers outlives the dialog, and comes back with what was undone. */
export function useShipDraft(themeId: string) {
  const { me } = useBoard();
  const [kept, keep] = useStoredValue("localStorage", draftKey(me, themeId, "ship"));
  const write = (draft: unknown) => keep(draft === null ? null : JSON.stringify(draft));
  return [textsIn(kept), write] as const;
}

export function textsIn(kept: string | null): Texts {
  try {
    return textsOf(JSON.parse(kept ?? "{}"));
  } catch {
    return {};
  }
}

/** @throws ZodError where it is none */
export const textsOf = (written: unknown): Texts => texts.parse(written);
