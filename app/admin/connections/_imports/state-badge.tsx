import { Ban, Check, CircleAlert, Clock, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ImportRunView, ImportView } from "#server/imports/schema.ts";
import { Badge, type Tone } from "#app/_ui/badge.tsx";

type State = ImportRunView["state"];

const LOOKS: Record<State, { icon: LucideIcon; tone: Tone }> = {
  running: { icon: Clock, tone: "soon" },
  done: { icon: Check, tone: "accent" },
  cancelled: { icon: Ban, tone: "neutral" },
  failed: { icon: CircleAlert, tone: "late" },
};

export function RunBadge({ state }: { state: State }) {
  const t = useTranslations("imports.states");
  return <Badge {...LOOKS[state]}>{t(state)}</Badge>;
}

/** Where the file as a whole stands. */
export function StateBadge({ check, write }: Pick<ImportView, "check" | "write">) {
  const t = useTranslations("imports.rowStates");
  const state = (write ?? check)?.state ?? "running";
  return <Badge {...LOOKS[state]}>{t(nameOf(state, write !== null))}</Badge>;
}

function nameOf(state: State, isWritten: boolean) {
  if (state === "running") return isWritten ? "importing" : "checking";
  if (state === "done") return isWritten ? "imported" : "checked";
  return state;
}
