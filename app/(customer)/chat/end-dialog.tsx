"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useVoiceState } from "#app/_voice/use-voice.ts";

type EndDialogProps = {
  conversationId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function EndDialog({ conversationId, open, onOpenChange }: EndDialogProps) {
  const t = useTranslations("chat.status");
  const sentence = useErrorMessage();
  const { calls } = useVoiceState();
  const isOnCall = calls.some((call) => call.conversationId === conversationId);
  const { mutate, isPending, error } = useMutation(
    useTRPC().conversations.resolve.mutationOptions({ onSuccess: () => onOpenChange(false) }),
  );

  return (
    <Dialog {...{ open, onOpenChange }} title={t("endTitle")} description={t("endHint")}>
      {isOnCall && <p className="mb-4 font-semibold">{t("endCall")}</p>}
      {error && (
        <p role="alert" className="mb-4 text-late">
          {sentence(error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" busy={isPending} onClick={() => mutate({ id: conversationId })}>
          {t("endYes")}
        </Button>
        <DialogClose>
          <Button>{t("endNo")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
