import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { SendProblem } from "#app/_shell/send-problem.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";

/** Ends it at the customer's word. */
export function Withdraw({ id }: { id: string }) {
  const t = useTranslations("complaints");
  const { refresh } = useRouter();
  const { mutate, isPending, error } = useMutation(
    useTRPC().complaints.withdraw.mutationOptions({ onSuccess: refresh }),
  );
  return (
    <ConfirmDialog
      label={t("page.withdraw")}
      title={t("page.withdrawTitle")}
      description={t("page.withdrawText")}
      yes={t("page.withdrawYes")}
      no={t("page.withdrawNo")}
      isBusy={isPending}
      onYes={(onSuccess) => mutate({ id }, { onSuccess })}
    >
      {error && <SendProblem error={error} noAnswer={t("form.noAnswer")} />}
    </ConfirmDialog>
  );
}
