"use client";

import { useMutation } from "@tanstack/react-query";
import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { MESSAGE_LIMIT } from "#server/conversations/policy.ts";
import type { FeedbackDetail } from "#server/feedback/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

/** What a reply does not solve is talked about; nothing is sent that was not seen. */
export function Talk({ feedback }: { feedback: FeedbackDetail }) {
  const t = useTranslations("feedback.talk");
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Dialog
        title={t("title", { name: isolated(feedback.customer.name) })}
        trigger={
          <Button size="small">
            <MessageSquarePlus aria-hidden />
            {t("button")}
          </Button>
        }
      >
        <Opening feedback={feedback} />
      </Dialog>
      <span className="text-xs text-soft">{t("hint")}</span>
    </div>
  );
}

function Opening({ feedback: { id, opening, locale } }: { feedback: FeedbackDetail }) {
  const t = useTranslations("feedback.talk");
  const [text, setText] = useState(opening);
  const { send, isBusy, problem } = useTalk(id);
  const words = text.trim();
  const isTooLong = words.length > MESSAGE_LIMIT;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (words && !isTooLong) send(words);
      }}
    >
      <TextArea
        label={t("first")}
        lang={locale}
        rows={6}
        value={text}
        error={isTooLong ? t("tooLong", { limit: MESSAGE_LIMIT }) : problem}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="primary" busy={isBusy} disabled={!words || isTooLong}>
          {t("send")}
        </Button>
        <DialogClose>
          <Button>{t("cancel")}</Button>
        </DialogClose>
      </div>
    </form>
  );
}

function useTalk(id: string) {
  const router = useRouter();
  const sentence = useErrorMessage();
  const { keyFor } = useClientKey();
  const { mutate, isPending, error } = useMutation(
    useTRPC().feedback.talk.mutationOptions({
      onSuccess: ({ conversationId }) => router.push(`/admin/conversations/${conversationId}`),
    }),
  );
  return {
    send: (text: string) => mutate({ id, clientKey: keyFor(text), text }),
    isBusy: isPending,
    problem: error ? sentence(error) : undefined,
  };
}
