"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Problem } from "#app/_hardship/problem.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";

/** Ends the pause at the customer's word, after what that means for their payments. */
export function Withdraw({ id }: { id: string }) {
  const t = useTranslations("hardship.request");
  const [isOpen, setOpen] = useState(false);
  const { refresh } = useRouter();
  const { mutate, isPending, error } = useMutation(
    useTRPC().hardship.withdraw.mutationOptions({
      onSuccess() {
        setOpen(false);
        refresh();
      },
    }),
  );
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t("withdrawTitle")}
      description={t("withdrawText")}
      trigger={<Button>{t("withdraw")}</Button>}
    >
      {error && <Problem error={error} noAnswer={t("noAnswer")} />}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button kind="primary" busy={isPending} onClick={() => mutate({ id })}>
          {t("withdrawYes")}
        </Button>
        <DialogClose>
          <Button>{t("withdrawNo")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
