import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { KEPT_DAYS, TEXT_LIMIT } from "#server/applications/policy.ts";
import { type Applicant, applicantWithin } from "#server/applications/schema.ts";
import { catalogueOf, SPOKEN } from "#server/platform/locale.ts";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { LanguageChoices } from "#app/_ui/language-choices.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useWrong } from "#app/_ui/use-wrong.ts";
import { writtenOf } from "./draft.ts";
import type { Draft } from "./use-draft.ts";

type ApplicantFormProps = {
  weekHours: number;
  draft: Draft;
  request: { isPending: boolean; error: unknown };
  onDone: (applicant: Applicant) => void;
};

export function ApplicantForm({ weekHours, draft, request, onDone }: ApplicantFormProps) {
  const t = useTranslations("applications.form");
  const locale = useLocale();
  const sentence = useErrorMessage();
  const schema = applicantWithin(weekHours);
  const { wrong, accepts } = useWrong(schema);
  const { typed, type } = draft;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const written = writtenOf(typed, catalogueOf(locale));
    if (request.isPending) return;
    if (accepts(written)) onDone(schema.parse(written));
    requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <h2 className="text-2xl">{t("title")}</h2>
      <Field
        label={t("name")}
        error={wrong.has("name") && t("nameWrong")}
        autoComplete="name"
        dir="auto"
        maxLength={100}
        value={typed.name}
        onChange={({ target }) => type({ name: target.value })}
      />
      <Field
        label={t("email")}
        hint={t("emailHint")}
        error={wrong.has("email") && t("emailWrong")}
        type="email"
        autoComplete="email"
        dir="ltr"
        maxLength={254}
        value={typed.email}
        onChange={({ target }) => type({ email: target.value })}
      />
      <LanguageChoices
        label={t("languages")}
        codes={SPOKEN}
        value={typed.languages}
        onChange={(languages) => type({ languages })}
        error={wrong.has("languages") && t("languagesWrong")}
      />
      <Field
        label={t("occupation")}
        hint={t("occupationHint")}
        error={wrong.has("occupation") && t("occupationWrong")}
        autoComplete="off"
        dir="auto"
        maxLength={100}
        value={typed.occupation}
        onChange={({ target }) => type({ occupation: target.value })}
      />
      <Field
        label={t("hours")}
        error={wrong.has("weeklyHours") && t("hoursWrong", { most: weekHours })}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        maxLength={2}
        className="max-w-24"
        value={typed.hours}
        onChange={({ target }) => type({ hours: target.value })}
      />
      <TextArea
        label={t("text")}
        hint={t("textHint")}
        error={wrong.has("text") && t("textWrong")}
        className="min-h-28"
        maxLength={TEXT_LIMIT}
        value={typed.text}
        onChange={({ target }) => type({ text: target.value })}
      />
      <p className="text-sm text-soft">{t("privacy", { days: KEPT_DAYS.declined })}</p>
      {request.error !== null && <Notice kind="late" announce title={sentence(request.error)} />}
      <Button type="submit" kind="primary" busy={request.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}
