"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "#app/_ui/dialog.tsx";
import { keys } from "./shortcuts.ts";

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
  const t = useTranslations("desk.shortcuts");
  return (
    <Dialog {...{ open, onOpenChange }} title={t("title")} description={t("description")}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2.5">
        {shown.map(([name, key]) => (
          <div key={name} className="contents">
            <dt>
              <Key>{key}</Key>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

export const Key = ({ children }: { children: string }) => (
  <kbd
    dir="ltr"
    className="inline-grid min-h-6 min-w-6 place-items-center rounded-md border border-edge px-1.5 font-sans text-xs font-semibold text-soft uppercase"
  >
    {children}
  </kbd>
);
