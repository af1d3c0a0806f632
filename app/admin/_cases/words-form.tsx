"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { STORY_LIMIT } from "#server/cases/policy.ts";
import type { StaffCaseView } from "#server/cases/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { TextArea } from "#app/_ui/text-area.tsx";
import { PlanForm, PlanFormDone } from "../_desk/plan-form.tsx";
import type { Act } from "./acts.ts";
import { useRefreshedCases } from "./use-cases.ts";
import { useSeen } from "./use-seen.ts";

type WordsFormProps = { story: StaffCaseView; act: Exclude<Act, "accept"> };

/** What is done with words alone. */
export function WordsForm({ story, act }: WordsFormProps) {
  const t = useTranslations("caseDesk");
  const [text, setText] = useState("");
  const { send, isBusy, error, isDone } = useSend({ story, act });
  if (isDone) return <PlanFormDone title={t(`${act}.done`)} />;
  return (
    <PlanForm
      confirm={t(`${act}.confirm`)}
      isBusy={isBusy}
      isIncomplete={text.trim() === ""}
      error={error}
      onConfirm={() => send(text.trim())}
    >
      <TextArea
        label={t(`${act}.text`)}
        hint={t(`${act}.effect`)}
        className="min-h-24"
        maxLength={STORY_LIMIT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </PlanForm>
  );
}

/** Of two agents at once the second is told, and sees what the first has done. */
function useSend({ story, act }: WordsFormProps) {
  const onSettled = useRefreshedCases();
  const { seen, lookAgain } = useSeen(story);
  const { keyFor } = useClientKey();
  const { mutate, isPending, error, isSuccess } = useMutation(
    useTRPC().cases[act].mutationOptions({ onSettled, onError: lookAgain }),
  );
  return {
    send(text: string) {
      const words = { id: story.id, text, key: keyFor({ act, text }) };
      mutate(act === "reopen" ? words : { ...words, ...(seen && { seen }) });
    },
    isBusy: isPending,
    error,
    isDone: isSuccess,
  };
}
