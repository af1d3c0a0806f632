import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

export function Withdraw({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslations("applications.own");
  const sentence = useErrorMessage();
  const { mutate, isPending, error } = useMutation(
    useTRPC().applications.withdraw.mutationOptions({ onSuccess: onDone }),
  );
  return (
    <ConfirmDialog
      label={t("withdraw")}
      title={t("withdrawTitle")}
      description={t("withdrawHint")}
      yes={t("withdraw")}
      no={t("keep")}
      isBusy={isPending}
      onYes={() => mutate({ token })}
    >
      {error && <Notice kind="late" announce title={sentence(error)} />}
    </ConfirmDialog>
  );
}
