"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { timeText } from "#server/platform/format/time.ts";
import { REMINDER_CHOICES } from "#server/reminders/policy.ts";
import type { ReminderChoice as Choice } from "#server/reminders/schema.ts";

/** @param token of a mail's link; without one it is whoever is signed in */
type ReminderChoiceProps = { choice: Choice; token?: string };

export function ReminderChoice({ choice, token }: ReminderChoiceProps) {
  const t = useTranslations("reminders");
  const locale = useLocale();
  const sentence = useErrorMessage();
  const { days, choose, isSaved, error } = useChoice(choice, token);
  const hour = (of: number) =>
    timeText(new Date(Date.UTC(2026, 0, 1, of)).toISOString(), locale, "UTC");
  return (
    <div className="grid gap-4">
      <Choices
        label={t("when")}
        name="reminder-days"
        className="grid gap-2 sm:grid-cols-2"
        value={String(days)}
        onChange={(value) => choose(Number(value))}
        choices={daysToChoose(choice.usual).map((value) => ({
          value: String(value),
          label: t("days", { days: value }),
        }))}
      />
      <p aria-live="polite" className="text-sm empty:hidden">
        {isSaved && t("saved")}
        {error !== null && <span className="text-late">{sentence(error)}</span>}
      </p>
      <p className="text-sm text-soft">{t("missed")}</p>
      <p className="text-sm text-soft">
        {t("quiet", { from: hour(choice.quietFrom), until: hour(choice.quietUntil) })}
      </p>
    </div>
  );
}

/** What the rules have may be none of the usual choices, and is one while nothing was chosen. */
const daysToChoose = (usual: number) =>
  [...new Set<number>([...REMINDER_CHOICES, usual])].toSorted((a, b) => b - a);

function useChoice(choice: Choice, token: string | undefined) {
  const { reminders } = useTRPC();
  const [days, setDays] = useState(choice.days ?? choice.usual);
  const answers = { onError: () => setDays(choice.days ?? choice.usual) };
  const own = useMutation(reminders.choose.mutationOptions(answers));
  const byLink = useMutation(reminders.chooseByLink.mutationOptions(answers));
  const { isSuccess, error } = token === undefined ? own : byLink;

  function choose(wanted: number) {
    setDays(wanted);
    const chosen = { days: REMINDER_CHOICES.find((one) => one === wanted) ?? null };
    if (token === undefined) own.mutate(chosen);
    else byLink.mutate({ ...chosen, token });
  }
  return { days, choose, isSaved: isSuccess, error };
}
