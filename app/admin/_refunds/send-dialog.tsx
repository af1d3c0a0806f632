"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { REFERENCE_LIMIT } from "#server/refunds/policy.ts";
import type { PayoutRow } from "#server/refunds/schema.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { PlanForm, PlanFormDone } from "../_desk/plan-form.tsx";
import { useRefreshedPayouts } from "./use-payouts.ts";

type SendDialogProps = { row: PayoutRow; open: boolean; onOpenChange: (open: boolean) => void };

/** That it has been sent, and by what the customer finds it on their statement. */
export function SendDialog({ row, open, onOpenChange }: SendDialogProps) {
  const t = useTranslations("refundDesk.send");
  const locale = useLocale();
  const values = {
    amount: isolated(moneyText(row.amount, locale)),
    name: isolated(row.customer.name),
  };
  return (
    <Dialog title={t("button")} description={t("description", values)} {...{ open, onOpenChange }}>
      <SendForm key={row.id} id={row.id} />
    </Dialog>
  );
}

function SendForm({ id }: { id: string }) {
  const t = useTranslations("refundDesk.send");
  const [reference, setReference] = useState("");
  const onSettled = useRefreshedPayouts();
  const { mutate, isPending, error, isSuccess } = useMutation(
    useTRPC().refunds.markSent.mutationOptions({ onSettled }),
  );
  if (isSuccess) return <PlanFormDone title={t("done")} />;
  return (
    <PlanForm
      confirm={t("confirm")}
      isBusy={isPending}
      isIncomplete={reference.trim() === ""}
      error={error}
      onConfirm={() => mutate({ id, reference: reference.trim() })}
    >
      <Field
        label={t("reference")}
        hint={t("referenceHint")}
        maxLength={REFERENCE_LIMIT}
        autoComplete="off"
        value={reference}
        onChange={({ target }) => setReference(target.value)}
      />
    </PlanForm>
  );
}
