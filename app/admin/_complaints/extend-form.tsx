"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ANSWER_LIMIT, REASON_LEAST } from "#server/complaints/policy.ts";
import type { StaffComplaintView } from "#server/complaints/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { PlanForm, PlanFormDone } from "../_desk/plan-form.tsx";
import { useRefreshedComplaints } from "./use-complaints.ts";

/** The customer reads why, and until when. */
export function ExtendForm({ complaint: { id, extendTo } }: { complaint: StaffComplaintView }) {
  const t = useTranslations("complaintDesk.extend");
  const [text, setText] = useState("");
  const [until] = useState(extendTo);
  const onSettled = useRefreshedComplaints();
  const { mutate, isPending, error, isSuccess } = useMutation(
    useTRPC().complaints.extend.mutationOptions({ onSettled }),
  );
  if (isSuccess) return <PlanFormDone title={t("done")} />;
  return (
    <PlanForm
      confirm={t("confirm")}
      isBusy={isPending}
      isIncomplete={text.trim().length < REASON_LEAST}
      error={error}
      onConfirm={() => mutate({ id, text: text.trim() })}
    >
      <TextArea
        label={t("text")}
        hint={t("textHint", { least: REASON_LEAST })}
        className="min-h-24"
        maxLength={ANSWER_LIMIT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {until && <p className="text-sm">{t.rich("until", { day: dayTag(until, "weekday") })}</p>}
    </PlanForm>
  );
}
