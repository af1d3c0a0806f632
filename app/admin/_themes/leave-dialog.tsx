"use client";

import { useTranslations } from "next-intl";
import type { ThemeCard } from "#server/themes/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { type Settable, useSetStatus } from "./use-themes.ts";

export type Leaving = { theme: ThemeCard; to: Settable };

/** What customers were told is not taken back by a key or a drag. */
export function LeaveDialog({ theme, to, onClose }: Leaving & { onClose: () => void }) {
  const t = useTranslations("themes");
  const setStatus = useSetStatus();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("leave.title")}
      description={t("leave.hint")}
    >
      <div className="mt-2 flex flex-wrap gap-3">
        <Button
          kind="primary"
          onClick={() => {
            setStatus(theme, to);
            onClose();
          }}
        >
          {t("leave.yes", { status: t(`statuses.${to}`) })}
        </Button>
        <DialogClose>
          <Button>{t("leave.no")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
