"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import type { Actions } from "./hooks/use-actions.ts";

/** Nobody is cut off by a button that says nothing of it. */
export function HangUpDialog({ question }: Pick<Actions, "question">) {
  const t = useTranslations("desk.hangUp");
  return (
    <Dialog
      title={t("title")}
      description={question?.text}
      open={question !== null}
      onOpenChange={(isOpen) => isOpen || question?.close()}
    >
      <div className="flex flex-wrap gap-3">
        <Button kind="danger" onClick={question?.agree}>
          {t("yes")}
        </Button>
        <DialogClose>
          <Button>{t("no")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
