"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { SendProblem } from "#app/_shell/send-problem.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";

/** Ends the pause at the customer's word, after what that means for their payments. */
export function Withdraw({ id }: { id: string }) {
  const t = useTranslations("hardship.request");
  const { refresh } = useRouter();
  const { mutate, isPending, error } = useMutation(
    useTRPC().hardship.withdraw.mutationOptions({ onSuccess: refresh }),
  );
  return (
    <ConfirmDialog
      label={t("withdraw")}
      title={t("withdrawTitle")}
      description={t("withdrawText")}
      yes={t("withdrawYes")}
      no={t("withdrawNo")}
      isBusy={isPending}
      onYes={(onSuccess) => mutate({ id }, { onSuccess })}
    >
      {error && <SendProblem error={error} noAnswer={t("noAnswer")} />}
    </ConfirmDialog>
  );
}
