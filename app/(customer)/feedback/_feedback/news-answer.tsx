"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ANSWER_LIMIT } from "#server/themes/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { Button } from "#app/_ui/button.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

export function NewsAnswer({ id }: { id: string }) {
  const t = useTranslations("feedback.news");
  const router = useRouter();
  const sentence = useErrorMessage();
  const { keyFor, forget } = useClientKey();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const { mutate, isPending, error } = useMutation(
    useTRPC().themes.answer.mutationOptions({
      onSuccess() {
        forget();
        router.refresh();
      },
    }),
  );
  const words = text.trim();
  const isTooLong = words.length > ANSWER_LIMIT;

  if (!isOpen)
    return (
      <Button size="small" className="justify-self-start" onClick={() => setOpen(true)}>
        {t("answer")}
      </Button>
    );
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (words && !isTooLong) mutate({ id, clientKey: keyFor(words), text: words });
      }}
    >
      <TextArea
        label={t("answerLabel")}
        rows={2}
        value={text}
        error={problemOf()}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        type="submit"
        size="small"
        kind="primary"
        className="justify-self-start"
        busy={isPending}
        disabled={!words || isTooLong}
      >
        {t("send")}
      </Button>
    </form>
  );

  function problemOf() {
    if (isTooLong) return t("tooLong", { limit: ANSWER_LIMIT });
    return error ? sentence(error) : undefined;
  }
}
