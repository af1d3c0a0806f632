"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TITLE_LIMIT } from "#server/replies/policy.ts";
import { REPLY_TOPICS, type ReplyDetail } from "#server/replies/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Select } from "#app/_ui/select.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { contentOf, draftOf, isIncomplete, isShortcutWrong, type Draft } from "./draft.ts";
import { NewerVersion } from "./newer-version.tsx";
import { TextFields } from "./text-fields.tsx";
import { useRefreshedReplies } from "./use-replies.ts";

type ReplyFormProps = {
  reply: ReplyDetail | null;
  mayShare: boolean;
  isShared: boolean;
  onDone: () => void;
};

/** Whatever is refused, what was written stays. */
export function ReplyForm({ reply, mayShare, isShared, onDone }: ReplyFormProps) {
  const t = useTranslations("replies.form");
  const sentence = useErrorMessage();
  const [draft, setDraft] = useState(() => draftOf(reply, isShared));
  const { save, isPending, error } = useSave(reply, onDone);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const isStale = error?.data?.reason === "replies.stale";
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && !isIncomplete(draft)) save(draft);
      }}
    >
      <Heading {...{ draft, set }} mayShare={mayShare && !reply} />
      <TextFields texts={draft.texts} onChange={(texts) => set({ texts })} />
      {error && <Notice kind="late" announce title={sentence(error)} />}
      {reply && isStale && (
        <NewerVersion id={reply.id} onOverwrite={(revision) => save(draft, revision)} />
      )}
      <div className="flex flex-wrap gap-2">
        {!isStale && (
          <Button type="submit" kind="primary" busy={isPending} disabled={isIncomplete(draft)}>
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

type HeadingProps = { draft: Draft; set: (change: Partial<Draft>) => void; mayShare: boolean };

function Heading({ draft, set, mayShare }: HeadingProps) {
  const t = useTranslations("replies");
  return (
    <>
      <Field
        label={t("form.title")}
        maxLength={TITLE_LIMIT}
        autoComplete="off"
        dir="auto"
        value={draft.title}
        onChange={({ target }) => set({ title: target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t("form.shortcut")}
          hint={t("form.shortcutHint")}
          error={isShortcutWrong(draft) && t("form.badShortcut")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={31}
          value={draft.shortcut}
          onChange={({ target }) => set({ shortcut: target.value })}
        />
        <div className="grid content-end gap-4">
          <Select
            label={t("form.topic")}
            options={REPLY_TOPICS.map((value) => ({ value, label: t(`topics.${value}`) }))}
            value={draft.topic}
            onChange={({ target }) =>
              set({ topic: REPLY_TOPICS.find((one) => one === target.value) ?? "other" })
            }
          />
        </div>
      </div>
      {mayShare && (
        <Select
          label={t("form.who")}
          options={[
            { value: "shared", label: t("form.shared") },
            { value: "own", label: t("form.own") },
          ]}
          value={draft.isShared ? "shared" : "own"}
          onChange={({ target }) => set({ isShared: target.value === "shared" })}
        />
      )}
    </>
  );
}

function useSave(reply: ReplyDetail | null, onDone: () => void) {
  const t = useTranslations("replies");
  const trpc = useTRPC();
  const say = useToast();
  const refresh = useRefreshedReplies();
  const onSuccess = () => {
    say(t(reply ? "saved" : "created"));
    void refresh();
    onDone();
  };
  const create = useMutation(trpc.replies.create.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.replies.change.mutationOptions({ onSuccess }));
  /** @param over the revision that has been read, if a newer one than was opened */
  function save(draft: Draft, over?: number) {
    const content = contentOf(draft);
    if (reply) change.mutate({ ...content, id: reply.id, revision: over ?? reply.revision });
    else create.mutate({ ...content, isShared: draft.isShared });
  }
  return { save, ...(reply ? change : create) };
}
