"use client";

import { useTranslations } from "next-intl";
import { type HelpState, ShortcutHelp } from "../_shell/shortcut-help.tsx";
import { keys } from "./state/shortcuts.ts";

const shown = [
  ["next", keys.next],
  ["previous", keys.previous],
  ["open", "Enter"],
  ["takeOver", keys.takeOver],
  ["reply", keys.reply],
  ["note", keys.note],
  ["move", keys.move],
  ["handBack", keys.handBack],
  ["resolve", keys.resolve],
  ["mark", keys.mark],
  ["search", keys.search],
  ["help", keys.help],
] as const;

export function DeskHelp(state: HelpState) {
  const t = useTranslations("desk.shortcuts");
  const lines = shown.map(([name, key]) => ({ key, does: t(`keys.${name}`) }));
  return (
    <ShortcutHelp {...state} title={t("title")} description={t("description")} {...{ lines }} />
  );
}
