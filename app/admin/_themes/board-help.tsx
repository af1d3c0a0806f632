"use client";

import { useTranslations } from "next-intl";
import { type HelpState, ShortcutHelp } from "../_shell/shortcut-help.tsx";
import { keys } from "./use-board-keys.ts";

const STATUS_KEYS = ["confirmed", "planned", "in_progress", "shipped", "declined"] as const;

export function BoardHelp(state: HelpState) {
  const t = useTranslations("themes");
  const lines = [
    { key: keys.next, does: t("shortcuts.next") },
    { key: keys.previous, does: t("shortcuts.previous") },
    { key: "Enter", does: t("shortcuts.open") },
    { key: keys.close, does: t("shortcuts.close") },
    ...STATUS_KEYS.map((status) => ({ key: keys[status], does: t(`statuses.${status}`) })),
    { key: keys.filter, does: t("shortcuts.filter") },
    { key: keys.help, does: t("board.help") },
  ];
  return (
    <ShortcutHelp
      {...state}
      title={t("board.help")}
      description={t("shortcuts.description")}
      {...{ lines }}
    />
  );
}
