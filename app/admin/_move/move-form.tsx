"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations, useLocale } from "next-intl";
import { useState, type FormEvent } from "react";
import { MESSAGE_LIMIT } from "#server/conversations/policy.ts";
import type { ColleagueView } from "#server/desk/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { languageNames } from "#app/_ui/language-names.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import type { Movable } from "./move-dialog.tsx";
import { useMove } from "./use-move.ts";

const QUEUE = "queue";

type MoveFormProps = { conversation: Movable; onMoved: () => void };

export function MoveForm({ conversation, onMoved }: MoveFormProps) {
  const trpc = useTRPC();
  const t = useTranslations("desk.move");
  const { data, isError, refetch } = useQuery(
    trpc.desk.colleagues.queryOptions(
      { conversationId: conversation.id },
      { staleTime: 0, gcTime: 0 },
    ),
  );
  useLiveRefresh(["presence"], () => void refetch());
  if (isError) {
    return (
      <Notice
        kind="late"
        announce
        title={t("failed")}
        action={<Button onClick={() => void refetch()}>{t("retry")}</Button>}
      />
    );
  }
  return data ? <Fields {...{ conversation, onMoved }} colleagues={data} /> : <Opening />;
}

function Fields({
  conversation,
  colleagues,
  onMoved,
}: MoveFormProps & { colleagues: ColleagueView[] }) {
  const t = useTranslations("desk.move");
  const { move, isBusy, hangsUp, problem } = useMove(conversation, onMoved);
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const canPutBack = conversation.status === "agent";
  const chosen = colleagues.find(({ id }) => id === to);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (to) move(chosen ?? null, note.trim());
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      {problem && <Notice kind="late" announce title={problem} />}
      {colleagues.length === 0 && (
        <p className="text-soft">{t(canPutBack ? "nobodyButQueue" : "nobody")}</p>
      )}
      {(colleagues.length > 0 || canPutBack) && (
        <Choices
          label={t("who")}
          name="to"
          className="grid gap-2"
          choices={[
            ...colleagues.map((colleague) => ({
              value: colleague.id,
              label: <bdi>{colleague.name}</bdi>,
              hint: <Colleague {...colleague} />,
            })),
            ...(canPutBack ? [{ value: QUEUE, label: t("queue"), hint: t("queueHint") }] : []),
          ]}
          value={to}
          onChange={setTo}
        />
      )}
      <TextArea
        label={t("note")}
        hint={t("noteHint")}
        value={note}
        maxLength={MESSAGE_LIMIT}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="primary" busy={isBusy} disabled={!to}>
          {hangsUp && t("hangUp")}
          {!hangsUp && chosen && t("toColleague", { name: isolated(chosen.name) })}
          {!hangsUp && !chosen && t(to === QUEUE ? "toQueue" : "submit")}
        </Button>
        <DialogClose>
          <Button>{t("cancel")}</Button>
        </DialogClose>
      </div>
    </form>
  );
}

const Opening = () => (
  <div className="grid gap-2">
    <Skeleton className="h-16 w-full" />
    <Skeleton className="h-16 w-full" />
    <Skeleton className="h-16 w-full" />
  </div>
);

/** What decides whether they are the right one: what they speak, and how busy they are. */
function Colleague({ languages, speaksTheirs, conversations, ...colleague }: ColleagueView) {
  const t = useTranslations("desk.move");
  const locale = useLocale();
  return (
    <span className="flex flex-wrap gap-x-3">
      {colleague.isMe && <span>{t("you")}</span>}
      {colleague.isOffShift && <span className="font-semibold text-soon">{t("offShift")}</span>}
      {languages.length > 0 && (
        <span className={speaksTheirs ? "font-semibold text-accent" : ""}>
          {t(speaksTheirs ? "speaksTheirs" : "speaks", {
            languages: languageNames(languages, locale),
          })}
        </span>
      )}
      <span>{t("holds", { count: conversations })}</span>
    </span>
  );
}
