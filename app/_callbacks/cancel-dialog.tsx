"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose, type DialogProps } from "#app/_ui/dialog.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useCancelCall } from "./use-change-call.ts";
import { isOutOfDate } from "./use-out-of-date.ts";

type QuestionProps = {
  call: { id: string; revision: number } | { token: string };
  onCancelled: () => void;
  /** Also after a refusal: what stands on the page may be old. */
  onSettled?: () => Promise<void>;
};

type CancelDialogProps = QuestionProps & {
  /** What it means for whoever is asked: the customer themselves, or an agent in their name. */
  hint: string;
  trigger: DialogProps["trigger"];
};

/** A call is given back only after a second yes. */
export function CancelDialog({ hint, trigger, ...question }: CancelDialogProps) {
  const t = useTranslations("callbacks.cancelling");
  return (
    <Dialog title={t("title")} description={hint} {...{ trigger }}>
      <Question {...question} />
    </Dialog>
  );
}

/** Where the call is no longer as it was there is nothing to say yes to. */
function Question({ call, onCancelled, onSettled }: QuestionProps) {
  const [t, common] = [useTranslations("callbacks.cancelling"), useTranslations("common")];
  const sentence = useErrorMessage();
  const { cancel, isBusy, error } = useCancelCall(call, {
    onSuccess: onCancelled,
    ...(onSettled && { onSettled }),
  });
  const isOver = isOutOfDate(error);
  return (
    <>
      {error && (
        <p role="alert" className="mb-4 text-late">
          {sentence(error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {!isOver && (
          <Button kind="danger" busy={isBusy} onClick={cancel}>
            {t("yes")}
          </Button>
        )}
        <DialogClose>
          <Button>{isOver ? common("close") : t("no")}</Button>
        </DialogClose>
      </div>
    </>
  );
}
