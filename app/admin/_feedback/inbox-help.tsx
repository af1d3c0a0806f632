"use client";

import { useTranslations } from "next-intl";
import { type HelpState, ShortcutHelp } from "../_shell/shortcut-help.tsx";
import { keys } from "./shortcuts.ts";

const shown = [
  ["next", keys.next],
  ["previous", keys.previous],
  ["open", "Enter"],
  ["close", keys.close],
  ["choose", keys.choose],
  ["new", keys.new],
  ["planned", keys.planned],
  ["doing", keys.doing],
  ["done", keys.done],
  ["declined", keys.declined],
  ["take", keys.take],
  ["reply", keys.reply],
  ["note", keys.note],
  ["search", keys.search],
  ["help", keys.help],
] as const;

export function InboxHelp(state: HelpState) {
  const t = useTranslations("feedback.shortcuts");
  const lines = shown.map(([name, key]) => ({ key, does: t(`keys.${name}`) }));
  return (
    <ShortcutHelp {...state} title={t("title")} description={t("description")} {...{ lines }} />
  );
}
