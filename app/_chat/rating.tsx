"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { type Score, Scores } from "./scores.tsx";

/** The comment comes after the score and may stay away. */
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
      <Scores label={t("question")} value={score} onChoose={setScore} />
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
