"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ReplyDetail } from "#server/replies/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { contentOf, draftOf, isIncomplete, lackingIn, type Draft, type Lacking } from "./draft.ts";
import { Heading } from "./heading.tsx";
import { NewerVersion } from "./newer-version.tsx";
import { TextFields } from "./text-fields.tsx";
import { useRefreshedReplies } from "./use-replies.ts";

type ReplyFormProps = {
  reply: ReplyDetail | null;
  mayShare: boolean;
  isShared: boolean;
  onDone: (saved: Pick<Draft, "isShared">) => void;
};

/** Whatever is refused, what was written stays. */
export function ReplyForm({ reply, mayShare, isShared, onDone }: ReplyFormProps) {
  const t = useTranslations("replies.form");
  const sentence = useErrorMessage();
  const [draft, setDraft] = useState(() => draftOf(reply, isShared));
  const { save, isPending, error } = useSave(reply, onDone);
  const [isTried, setTried] = useState(false);
  const lacking = isTried ? lackingIn(draft) : NOTHING;
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const isStale = error?.data?.reason === "replies.stale";
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        // What is missing may lie above what is in sight.
        const form = event.currentTarget;
        requestAnimationFrame(() =>
          form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(),
        );
        if (!isPending && !isIncomplete(draft)) save(draft);
      }}
    >
      <Heading {...{ draft, set, lacking }} mayShare={mayShare && !reply} />
      <TextFields {...{ draft, set, lacking }} />
      {error && <Notice kind="late" announce title={sentence(error)} />}
      {reply && isStale && (
        <NewerVersion id={reply.id} onOverwrite={(revision) => save(draft, revision)} />
      )}
      <div className="flex flex-wrap gap-2">
        {!isStale && (
          <Button type="submit" kind="primary" busy={isPending}>
            {t(reply ? "save" : "add")}
          </Button>
        )}
        <DialogClose>
          <Button>{t("cancel")}</Button>
        </DialogClose>
      </div>
    </form>
  );
}

const NOTHING: Lacking = { title: false, shortcut: false, text: false, texts: [] };

function useSave(reply: ReplyDetail | null, onDone: ReplyFormProps["onDone"]) {
  const t = useTranslations("replies");
  const trpc = useTRPC();
  const say = useToast();
  const refresh = useRefreshedReplies();
  const create = useMutation(trpc.replies.create.mutationOptions());
  const change = useMutation(trpc.replies.change.mutationOptions());
  /** @param over the revision that has been read, if a newer one than was opened */
  function save(draft: Draft, over?: number) {
    const content = contentOf(draft);
    const onSuccess = () => {
      say(t(reply ? "saved" : "created"));
      void refresh();
      onDone(draft);
    };
    const revision = over ?? reply?.revision ?? 0;
    if (reply) change.mutate({ ...content, id: reply.id, revision }, { onSuccess });
    else create.mutate({ ...content, isShared: draft.isShared }, { onSuccess });
  }
  return { save, ...(reply ? change : create) };
}
