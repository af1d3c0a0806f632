"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { useRefusal } from "#app/_ui/refusal.ts";
import { useAfterwards } from "./use-afterwards.ts";

export function CancelDialog({ id }: { id: string }) {
  const t = useTranslations("callbacks");
  const sentence = useRefusal();
  const afterwards = useAfterwards();
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().callbacks.cancel.mutationOptions({
      onSuccess: () => afterwards(t("cancelling.done")),
    }),
  );
  return (
    <Dialog
      title={t("cancelling.title")}
      description={t("cancelling.hint")}
      trigger={
        <Button kind="plain" className="max-sm:-ms-5">
          {t("ahead.cancel")}
        </Button>
      }
    >
      {error && (
        <p role="alert" className="mb-4 text-late">
          {sentence(error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="danger" busy={isPending || isSuccess} onClick={() => mutate({ id })}>
          {t("cancelling.yes")}
        </Button>
        <DialogClose>
          <Button>{t("cancelling.no")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
