"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

export function Answer({ chargeId }: { chargeId: string }) {
  const t = useTranslations("payments.bank");
  const sentence = useErrorMessage();
  const { push, refresh } = useRouter();
  const { mutate, isPending, isSuccess, variables, error } = useMutation(
    useTRPC().payments.prove.mutationOptions({
      onSuccess: () => push(`/payments/${chargeId}`),
      // Answered elsewhere meanwhile, the page says so.
      onError: refresh,
    }),
  );
  const isBusy = isPending || isSuccess;
  const answer = (isOwner: boolean) => !isBusy && mutate({ id: chargeId, isOwner });
  return (
    <div className="mt-6 grid gap-3">
      <p className="font-semibold">{t("question")}</p>
      {error && <Notice kind="late" announce title={sentence(error)} />}
      <Button
        kind="primary"
        busy={isBusy && variables?.isOwner === true}
        onClick={() => answer(true)}
      >
        {t("yes")}
      </Button>
      <Button busy={isBusy && variables?.isOwner === false} onClick={() => answer(false)}>
        {t("no")}
      </Button>
    </div>
  );
}
