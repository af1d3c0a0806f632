"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { BlindTranscript } from "./blind-transcript.tsx";
import type { Judged } from "./revealed.tsx";

const ANSWERS = ["yes", "no"] as const;
type Answer = (typeof ANSWERS)[number];
const KINDNESS = ["1", "2", "3", "4", "5"] as const;
type Kindness = (typeof KINDNESS)[number];

type ReviewFormProps = {
  conversationId: string;
  /** With who had answered, unless somebody else was first. */
  onDone: (judged: Judged | null) => void;
};

/** The same three questions of every conversation. Nothing is chosen beforehand. */
export function ReviewForm({ conversationId, onDone }: ReviewFormProps) {
  const t = useTranslations("insights.review");
  const say = useToast();
  const sentence = useErrorMessage();
  const [solved, setSolved] = useState<Answer | null>(null);
  const [right, setRight] = useState<Answer | null>(null);
  const [kindness, setKindness] = useState<Kindness | null>(null);
  const { mutate, isPending } = useMutation(
    useTRPC().insights.review.mutationOptions({
      onSuccess(answerers) {
        say(t("done"));
        onDone({ conversationId, ...answerers });
      },
      onError(error) {
        say(sentence(error), "problem");
        // Where only the line broke, what was chosen is sent again.
        if (error.data) onDone(null);
      },
    }),
  );
  const send = () =>
    solved &&
    right &&
    kindness &&
    mutate({
      conversationId,
      isSolved: solved === "yes",
      isRight: right === "yes",
      kindness: Number(kindness),
    });
  return (
    <div className="grid gap-4 py-3">
      <BlindTranscript conversationId={conversationId} />
      <YesOrNo question="solved" value={solved} onChange={setSolved} />
      <YesOrNo question="right" value={right} onChange={setRight} />
      <Choices
        label={t("kindness")}
        name="kindness"
        choices={KINDNESS.map((value) => ({ value, label: value }))}
        value={kindness}
        onChange={setKindness}
        className="grid grid-cols-5 gap-2 sm:max-w-md"
      />
      <Button
        className="justify-self-start"
        busy={isPending}
        disabled={!solved || !right || !kindness}
        onClick={send}
      >
        {t("submit")}
      </Button>
    </div>
  );
}

type YesOrNoProps = {
  question: "solved" | "right";
  value: Answer | null;
  onChange: (answer: Answer) => void;
};

function YesOrNo({ question, value, onChange }: YesOrNoProps) {
  const t = useTranslations("insights.review");
  return (
    <Choices
      label={t(question)}
      name={question}
      choices={ANSWERS.map((answer) => ({ value: answer, label: t(answer) }))}
      {...{ value, onChange }}
      className="grid grid-cols-2 gap-2 sm:max-w-xs"
    />
  );
}
