"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ANSWER_LIMIT } from "#server/hardship/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { PlanForm, PlanFormDone } from "../_desk/plan-form.tsx";
import { useRefreshedRequests } from "./use-requests.ts";

/** The customer reads why, and what helps instead. */
export function DeclineForm({ id }: { id: string }) {
  const t = useTranslations("hardshipDesk.decline");
  const [text, setText] = useState("");
  const onSettled = useRefreshedRequests();
  const { mutate, isPending, error, isSuccess } = useMutation(
    useTRPC().hardship.decline.mutationOptions({ onSettled }),
  );
  if (isSuccess) return <PlanFormDone title={t("done")} />;
  return (
    <PlanForm
      confirm={t("confirm")}
      isBusy={isPending}
      isIncomplete={text.trim() === ""}
      error={error}
      onConfirm={() => mutate({ id, text: text.trim() })}
    >
      <TextArea
        label={t("text")}
        hint={t("textHint")}
        className="min-h-24"
        maxLength={ANSWER_LIMIT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </PlanForm>
  );
}
