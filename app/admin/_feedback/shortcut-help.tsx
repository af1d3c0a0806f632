"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "#app/_ui/dialog.tsx";
import { ShortcutList } from "../_shell/shortcut-list.tsx";
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

export function ShortcutHelp({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations("feedback.shortcuts");
  return (
    <Dialog {...{ open, onOpenChange }} title={t("title")} description={t("description")}>
      <ShortcutList lines={shown.map(([name, key]) => ({ key, does: t(`keys.${name}`) }))} />
    </Dialog>
  );
}
