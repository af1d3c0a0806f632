"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { REDRESS_LIMIT } from "#server/complaints/policy.ts";
import type { StaffComplaintView } from "#server/complaints/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { Field } from "#app/_ui/field.tsx";
import { PlanForm, PlanFormDone } from "../_desk/plan-form.tsx";
import { useRefreshedComplaints } from "./use-complaints.ts";

/** The customer reads what was done. */
export function RedressForm({ complaint: { id, redress } }: { complaint: StaffComplaintView }) {
  const t = useTranslations("complaintDesk.redressed");
  const [text, setText] = useState("");
  const [promised] = useState(redress?.text);
  const { keyFor } = useClientKey();
  const onSettled = useRefreshedComplaints();
  const { mutate, isPending, error, isSuccess } = useMutation(
    useTRPC().complaints.completeRedress.mutationOptions({ onSettled }),
  );
  const said = { id, text: text.trim() };
  if (isSuccess) return <PlanFormDone title={t("done")} />;
  return (
    <PlanForm
      confirm={t("confirm")}
      isBusy={isPending}
      isIncomplete={said.text === ""}
      error={error}
      onConfirm={() => mutate({ ...said, key: keyFor(said) })}
    >
      <p className="rounded-md bg-wash px-4 py-2.5 wrap-anywhere">
        <bdi>{promised}</bdi>
      </p>
      <Field
        label={t("text")}
        hint={t("textHint")}
        maxLength={REDRESS_LIMIT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </PlanForm>
  );
}
