import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SendProblem } from "#app/_cases/send-problem.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import type { CaseSummary } from "#server/plans/schema.ts";

/** Ends it at the customer's word, after what that means for their payments. */
export function Withdraw({ row: { id, merchant, planId, closesForGood } }: { row: CaseSummary }) {
  const t = useTranslations("cases.case");
  const [isOpen, setOpen] = useState(false);
  const { refresh } = useRouter();
  const { mutate, isPending, error } = useMutation(
    useTRPC().cases.withdraw.mutationOptions({
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
      description={t("withdrawText", { merchant: isolated(merchant) })}
      trigger={<Button>{t("withdraw")}</Button>}
    >
      <p>{t("withdrawPayments")}</p>
      {closesForGood && <p className="mt-2 font-semibold">{t("withdrawFinal")}</p>}
      {error && (
        <div className="mt-4">
          <SendProblem error={error} noAnswer={t("noAnswer")} planId={planId} />
        </div>
      )}
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
