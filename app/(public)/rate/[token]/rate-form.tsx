"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { LinkedRating } from "#server/feedback/schema.ts";
import { type Score, Scores } from "#app/_chat/scores.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type RateFormProps = { token: string; rating: LinkedRating };

/** What was rated already can be rated anew: the last one counts. */
export function RateForm({ token, rating: { kind, score: before } }: RateFormProps) {
  const t = useTranslations("feedback.link");
  const tRating = useTranslations("chat.rating");
  const sentence = useErrorMessage();
  const [score, setScore] = useState<Score | null>((before as Score | null) ?? null); // the API knows 1 to 5 alone
  const [comment, setComment] = useState("");
  const { mutate, isPending, isSuccess, error } = useMutation(
    useTRPC().feedback.rateByLink.mutationOptions(),
  );
  if (isSuccess)
    return (
      <p role="status" className="font-semibold">
        {t("thanks")}
      </p>
    );
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (score !== null) mutate({ token, score, comment: comment.trim() || undefined });
      }}
    >
      <Scores label={t(`question.${kind}`)} value={score} onChoose={setScore} />
      <TextArea
        label={tRating("comment")}
        value={comment}
        maxLength={2000}
        onChange={({ target }) => setComment(target.value)}
      />
      <p aria-live="polite" className="text-sm text-late empty:hidden">
        {error && sentence(error)}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" type="submit" busy={isPending} disabled={score === null}>
          {tRating("send")}
        </Button>
        <Stop token={token} />
      </div>
    </form>
  );
}

function Stop({ token }: { token: string }) {
  const t = useTranslations("feedback.link");
  const { mutate, isPending, isSuccess } = useMutation(
    useTRPC().feedback.stopRatingMails.mutationOptions(),
  );
  if (isSuccess) return <p role="status">{t("stopped")}</p>;
  return (
    <Button kind="plain" busy={isPending} onClick={() => mutate({ token })}>
      {t("stop")}
    </Button>
  );
}
