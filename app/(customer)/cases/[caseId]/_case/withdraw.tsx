import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { SendProblem } from "#app/_shell/send-problem.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import type { CaseSummary } from "#server/plans/schema.ts";

/** Ends it at the customer's word, after what that means for their payments. */
export function Withdraw({ row }: { row: CaseSummary }) {
  const t = useTranslations("cases.case");
  const { id, merchant, planId, closesForGood } = row;
  const { refresh } = useRouter();
  const { mutate, isPending, error } = useMutation(
    useTRPC().cases.withdraw.mutationOptions({ onSuccess: refresh }),
  );
  return (
    <ConfirmDialog
      label={t("withdraw")}
      title={t("withdrawTitle")}
      description={t("withdrawText", { merchant: isolated(merchant) })}
      yes={t("withdrawYes")}
      no={t("withdrawNo")}
      isBusy={isPending}
      onYes={(onSuccess) => mutate({ id }, { onSuccess })}
    >
      <p>{t("withdrawPayments")}</p>
      {closesForGood && <p className="mt-2 font-semibold">{t("withdrawFinal")}</p>}
      {error && (
        <div className="mt-4">
          <SendProblem error={error} noAnswer={t("noAnswer")} planId={planId} />
        </div>
      )}
    </ConfirmDialog>
  );
}
