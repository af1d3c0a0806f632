"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Debrief } from "#server/themes/debrief-schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { isWhole, type Draft, draftOf, stored, withEdits } from "./draft.ts";
import { PainFields } from "./pain-fields.tsx";
import { useTopicName } from "./use-topic-name.ts";

/** Three things at most, begun with what the shift itself says; sent on with one click. */
export function DebriefForm({ debrief }: { debrief: Debrief }) {
  const t = useTranslations("themes.debrief");
  const { shift, sentAt, pains } = debrief;
  if (!shift) return <Empty title={t("noShift")}>{t("noShiftHint")}</Empty>;
  if (sentAt) return <Sent />;
  if (pains.length === 0) return <Empty title={t("nothing")}>{t("nothingHint")}</Empty>;
  return <Form {...{ debrief }} shift={shift} />;
}

function Sent() {
  const t = useTranslations("themes.debrief");
  const link = (
    <LinkButton size="small" href="/admin/feedback/themes">
      {t("toThemes")}
    </LinkButton>
  );
  return (
    <Empty title={t("sent")} action={link}>
      {t("sentHint")}
    </Empty>
  );
}

type FormProps = { debrief: Debrief; shift: NonNullable<Debrief["shift"]> };

function Form({ debrief: { pains, themes }, shift }: FormProps) {
  const t = useTranslations("themes.debrief");
  const nameOf = useTopicName();
  const [kept, keep] = useStoredValue("sessionStorage", `debrief.${shift.id}`);
  const drafts = pains.map((pain) =>
    withEdits(draftOf(pain, nameOf(pain.topic), themes), kept, themes),
  );
  const { send, isBusy, isSent, problem } = useSend(() => keep(null));
  const sent = drafts.filter(isWhole);
  const change = (index: number, draft: Draft) => keep(stored(drafts.with(index, draft)));

  if (isSent) return <Sent />;
  return (
    <form
      className="grid max-w-3xl gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (sent.length > 0) send(shift.id, sent);
      }}
    >
      <p className="text-soft">{t.rich("shift", { day: dayOfTag(shift.startsAt, "full") })}</p>
      {drafts.map((draft, index) => (
        <PainFields
          key={draft.key}
          number={index + 1}
          {...{ draft, themes }}
          onChange={(next) => change(index, next)}
        />
      ))}
      <p role="alert" className="text-late empty:hidden">
        {problem}
      </p>
      <Button
        type="submit"
        kind="primary"
        className="justify-self-start"
        busy={isBusy}
        disabled={sent.length === 0}
      >
        {t("send", { count: sent.length })}
      </Button>
    </form>
  );
}

function useSend(onSent: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const sentence = useErrorMessage();
  const { mutate, isPending, isSuccess, error } = useMutation(
    trpc.debriefs.send.mutationOptions({
      onSuccess() {
        onSent();
        return queries.invalidateQueries({ queryKey: trpc.debriefs.pathKey() });
      },
    }),
  );
  return {
    send: (shiftId: string, drafts: Draft[]) =>
      mutate({
        shiftId,
        pains: drafts.map(({ text, area, themeId, evidence }) => ({
          text: text.trim(),
          area,
          themeId,
          evidence: evidence
            .filter(({ isUsed }) => isUsed)
            .map(({ conversationId, seq }) => ({ conversationId, seq })),
        })),
      }),
    isBusy: isPending,
    isSent: isSuccess,
    problem: error ? sentence(error) : null,
  };
}
