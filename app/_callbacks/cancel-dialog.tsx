"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose, type DialogProps } from "#app/_ui/dialog.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type CancelDialogProps = {
  id: string;
  /** What it means for whoever is asked: the customer themselves, or an agent in their name. */
  hint: string;
  trigger: DialogProps["trigger"];
  onCancelled: () => void;
  /** Also after a refusal: what stands on the page may be old. */
  onSettled?: () => Promise<void>;
};

/** A call is given back only after a second yes. */
export function CancelDialog({ id, hint, trigger, onCancelled, onSettled }: CancelDialogProps) {
  const t = useTranslations("callbacks.cancelling");
  const sentence = useErrorMessage();
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().callbacks.cancel.mutationOptions({
      onSuccess: onCancelled,
      ...(onSettled && { onSettled }),
    }),
  );
  return (
    <Dialog title={t("title")} description={hint} {...{ trigger }}>
      {error && (
        <p role="alert" className="mb-4 text-late">
          {sentence(error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="danger" busy={isPending || isSuccess} onClick={() => mutate({ id })}>
          {t("yes")}
        </Button>
        <DialogClose>
          <Button>{t("no")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
