"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CallView } from "#server/callbacks/schema.ts";
import { MoveForm } from "#app/_callbacks/move-form.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { useRefusal } from "#app/_ui/refusal.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { useRefreshed } from "./use-start.ts";

/** In the customer's name, when they ask for it elsewhere; they get a mail about it. */
export function ChangeCall({ call }: { call: CallView }) {
  const t = useTranslations("callbacks.desk");
  const say = useToast();
  const refresh = useRefreshed();
  const [isMoving, setMoving] = useState(false);
  if (isMoving)
    return (
      <MoveForm
        call={call}
        onMoved={() => {
          say(t("moved"));
          setMoving(false);
          void refresh();
        }}
        onKeep={() => setMoving(false)}
      />
    );
  return (
    <div className="mt-4 -ms-3 flex flex-wrap gap-2">
      <Button size="small" kind="plain" onClick={() => setMoving(true)}>
        {t("move")}
      </Button>
      <CancelCall id={call.id} />
    </div>
  );
}

function CancelCall({ id }: { id: string }) {
  const t = useTranslations("callbacks");
  const say = useToast();
  const sentence = useRefusal();
  const refresh = useRefreshed();
  const { mutate, isPending, error } = useMutation(
    useTRPC().callbacks.cancel.mutationOptions({
      onSuccess: () => say(t("desk.cancelled")),
      onSettled: refresh,
    }),
  );
  return (
    <Dialog
      title={t("cancelling.title")}
      description={t("desk.cancelHint")}
      trigger={
        <Button size="small" kind="plain">
          {t("desk.cancel")}
        </Button>
      }
    >
      {error && (
        <p role="alert" className="mb-4 text-late">
          {sentence(error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="danger" busy={isPending} onClick={() => mutate({ id })}>
          {t("cancelling.yes")}
        </Button>
        <DialogClose>
          <Button>{t("cancelling.no")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
