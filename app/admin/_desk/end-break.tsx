"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { END_REASON_LIMIT } from "#server/spending/policy.ts";
import { PlanForm } from "./plan-form.tsx";

type EndBreakProps = { conversationId: string; breakId: string };

export function EndBreak({ conversationId, breakId }: EndBreakProps) {
  const t = useTranslations("spending.desk");
  const [reason, setReason] = useState("");
  const [isOpen, setOpen] = useState(false);
  const trpc = useTRPC();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    trpc.spending.endBreak.mutationOptions({
      onSuccess: () => setOpen(false),
      onSettled: () => client.invalidateQueries(trpc.spending.ofCustomer.queryFilter()),
    }),
  );
  return (
    <Dialog
      title={t("endTitle")}
      description={t("endHint")}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" kind="plain" className="-me-3">
          {t("end")}
        </Button>
      }
    >
      <PlanForm
        confirm={t("endConfirm")}
        isBusy={isPending}
        isIncomplete={reason.trim() === ""}
        error={error}
        onConfirm={() => mutate({ conversationId, breakId, reason })}
      >
        <TextArea
          label={t("reason")}
          hint={t("reasonHint")}
          maxLength={END_REASON_LIMIT}
          className="min-h-24"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </PlanForm>
    </Dialog>
  );
}
