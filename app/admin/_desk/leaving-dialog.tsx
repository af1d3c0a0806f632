"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import type { Actions } from "./hooks/use-actions.ts";

/** Nobody is cut off, or left to the assistant unheard, by a button that says nothing of it. */
export function LeavingDialog({
  question,
  dropQuestion,
}: Pick<Actions, "question" | "dropQuestion">) {
  const t = useTranslations("desk");
  const then = (act: (() => void) | undefined) => () => {
    dropQuestion();
    act?.();
  };
  const kind = question?.kind ?? "hangUp";
  return (
    <Dialog
      title={t(`${kind}.title`)}
      description={question?.text}
      open={question !== null}
      onOpenChange={(isOpen) => isOpen || dropQuestion()}
    >
      <div className="flex flex-wrap gap-3">
        <Button kind={kind === "hangUp" ? "danger" : "primary"} onClick={then(question?.agree)}>
          {t(`${kind}.yes`)}
        </Button>
        {question?.instead && (
          <Button onClick={then(question.instead)}>{t("unheard.instead")}</Button>
        )}
        <DialogClose>
          <Button kind="quiet">{t(`${kind}.no`)}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
