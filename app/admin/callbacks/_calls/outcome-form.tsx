"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { OUTCOMES } from "#server/callbacks/policy.ts";
import type { CallOutcome, CallView } from "#server/callbacks/schema.ts";
import { callText, shortText } from "#server/platform/format/call-time.ts";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { useMoment } from "#app/_ui/clock.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useToast } from "#app/_ui/toast.tsx";

type Props = { call: Pick<CallView, "id">; suggested?: CallOutcome | null };

/** How it went; what follows from it is said before it is saved. A suggestion is marked, and chosen by nobody but the agent. */
export function OutcomeForm({ call: { id }, suggested }: Props) {
  const t = useTranslations("callbacks.desk");
  const sentence = useErrorMessage();
  const refresh = useRefreshed();
  const saved = useSaved();
  const retry = useRetryText(id);
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [isMissing, setMissing] = useState(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().callbacks.recordOutcome.mutationOptions({ onSuccess: saved, onSettled: refresh }),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const notes = String(new FormData(event.currentTarget).get("notes") ?? "").trim();
    setMissing(outcome === null);
    if (outcome) mutate({ id, outcome, notes: notes || undefined });
  }

  return (
    <form className="mt-5 grid gap-4" onSubmit={submit}>
      <Choices
        label={t("outcome")}
        name="outcome"
        className="grid gap-2"
        choices={OUTCOMES.map((value) => ({
          value,
          label: (
            <>
              {t(`outcomes.${value}`)}
              {value === suggested && (
                <span className="block text-sm font-normal text-accent">{t("line.suggested")}</span>
              )}
            </>
          ),
          hint: value === "no_answer" ? retry : t(`outcomeHints.${value}`),
        }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextArea label={t("notes")} hint={t("notesHint")} name="notes" rows={3} maxLength={2000} />
      {(error || (isMissing && !outcome)) && (
        <p role="alert" className="text-late">
          {error ? sentence(error) : t("outcomeMissing")}
        </p>
      )}
      <Button type="submit" kind="primary" busy={isPending} className="justify-self-start">
        {t("save")}
      </Button>
    </form>
  );
}

/** What "No answer" leads to, before it is chosen: when it is tried again, and by whom. */
function useRetryText(id: string) {
  const t = useTranslations("callbacks.desk");
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  const now = useMoment();
  const { data: next } = useQuery(useTRPC().callbacks.nextTry.queryOptions({ id }));
  if (next === undefined) return t("outcomeHints.no_answer");
  if (next === null) return t("noNextTry");
  const when = shortText(next.startsAt, locale, timeZone, now);
  return t("nextTry", { when, name: isolated(next.agentName) });
}

function useSaved() {
  const t = useTranslations("callbacks.desk.saved");
  const say = useToast();
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  return ({ state, startsAt }: CallView) => {
    if (state === "ahead") say(t("ahead", { when: callText(startsAt, locale, timeZone) }));
    else if (state === "kept" || state === "not_reached") say(t(state));
    else say(t("other"));
  };
}
