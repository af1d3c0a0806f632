"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

const SCORES = [1, 2, 3, 4, 5] as const;
type Score = (typeof SCORES)[number];

/** How it was, in words rather than stars; the comment comes after the score and may stay away. */
export function Rating({
  conversationId,
  onRated,
}: {
  conversationId: string;
  onRated: () => void;
}) {
  const t = useTranslations("chat.rating");
  const sentence = useErrorMessage();
  const [score, setScore] = useState<Score | null>(null);
  const [comment, setComment] = useState("");
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().conversations.rate.mutationOptions({ onSuccess: () => onRated() }),
  );

  function send(event: FormEvent) {
    event.preventDefault();
    if (score === null) return;
    mutate({ id: conversationId, score, comment: comment.trim() || undefined });
  }

  return (
    <form onSubmit={send} className="rounded-md border border-line bg-sheet p-4">
      <fieldset>
        <legend className="font-semibold">{t("question")}</legend>
        <div className="mt-3 grid grid-cols-5 gap-1.5">
          {SCORES.map((value) => (
            <ScoreChoice key={value} value={value} chosen={value === score} onChoose={setScore} />
          ))}
        </div>
      </fieldset>
      {score !== null && (
        <div className="appear mt-4 grid gap-3">
          <TextArea
            label={t("comment")}
            value={comment}
            maxLength={2000}
            onChange={({ target }) => setComment(target.value)}
          />
          {error && (
            <p role="alert" className="text-sm text-late">
              {sentence(error)}
            </p>
          )}
          <Button
            kind="primary"
            type="submit"
            busy={isPending || isSuccess}
            className="justify-self-start"
          >
            {t("send")}
          </Button>
        </div>
      )}
    </form>
  );
}

type ScoreChoiceProps = { value: Score; chosen: boolean; onChoose: (value: Score) => void };

/** A real radio button under a large target, so that arrows and screen readers know what to do. */
function ScoreChoice({ value, chosen, onChoose }: ScoreChoiceProps) {
  const t = useTranslations("chat.rating.scores");
  return (
    <label className="flex min-h-14 cursor-pointer flex-col items-center justify-center gap-0.5 rounded-md border border-edge px-1 py-2 text-center text-xs font-semibold hover:bg-wash has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="score"
        value={value}
        checked={chosen}
        onChange={() => onChoose(value)}
        className="sr-only"
      />
      <span aria-hidden className="text-lg">
        {value}
      </span>
      {t(`${value}`)}
    </label>
  );
}
