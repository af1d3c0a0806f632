"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose, type DialogProps } from "#app/_ui/dialog.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useCancelCall } from "./use-change-call.ts";

type CancelDialogProps = {
  call: { id: string } | { token: string };
  /** What it means for whoever is asked: the customer themselves, or an agent in their name. */
  hint: string;
  trigger: DialogProps["trigger"];
  onCancelled: () => void;
  /** Also after a refusal: what stands on the page may be old. */
  onSettled?: () => Promise<void>;
};

/** A call is given back only after a second yes. */
export function CancelDialog({ call, hint, trigger, onCancelled, onSettled }: CancelDialogProps) {
  const t = useTranslations("callbacks.cancelling");
  const sentence = useErrorMessage();
  const { cancel, isBusy, error } = useCancelCall(call, {
    onSuccess: onCancelled,
    ...(onSettled && { onSettled }),
  });
  return (
    <Dialog title={t("title")} description={hint} {...{ trigger }}>
      {error && (
        <p role="alert" className="mb-4 text-late">
          {sentence(error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="danger" busy={isBusy} onClick={cancel}>
          {t("yes")}
        </Button>
        <DialogClose>
          <Button>{t("no")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
