"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";
import { Copyable } from "./copyable.tsx";

/** Shown once, in the dialog that asked for it. */
export function Secret({ id, secret, idLabel }: { id: string; secret: string; idLabel: string }) {
  const t = useTranslations("connections.keys");
  return (
    <div className="grid gap-5">
      <Copyable label={idLabel} value={id} />
      <Copyable label={t("secret")} value={secret} />
      <div>
        <DialogClose>
          <Button kind="primary">{t("close")}</Button>
        </DialogClose>
      </div>
    </div>
  );
}
