"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import type { StaffRole } from "#server/platform/viewer.ts";
import { invitation } from "#server/staff/schema.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { catalogueOf, isLanguage, type Language, LANGUAGES } from "#server/platform/locale.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Field } from "#app/_ui/field.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Select } from "#app/_ui/select.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { RoleChoices } from "./role-choices.tsx";
import { Training, type TrainingValue } from "./training.tsx";
import { useDecision } from "./use-decision.ts";
import { useWrong } from "./use-wrong.ts";
import { TimeZoneSelect } from "./time-zone-select.tsx";

/** Who they are, what they may do, and in which language they are written to. */
export function InviteForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations("staff");
  const client = useTRPCClient();
  const { decide, ...state } = useDecision(onDone);
  const { wrong, accepts } = useWrong(invitation);
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [as, setRole] = useState<StaffRole>("agent");
  const [locale, setLocale] = useState<Language>(catalogueOf(useLocale()));
  const [timeZone, setTimeZone] = useState(useTimeZone() ?? "UTC");
  const [training, setTraining] = useState<TrainingValue>({ skills: [], languages: [] });

  const written = { email, name, as, locale, timeZone, ...training };

  function send() {
    if (!accepts(written)) return;
    const done = t("invite.done", { name: isolated(name) });
    void decide(client.people.invite.mutate(written), done);
  }

  return (
    <DecisionForm {...state} submit={t("invite.submit")} onSubmit={send}>
      <Field
        label={t("name")}
        error={wrong.has("name") && t("nameMissing")}
        maxLength={100}
        autoComplete="off"
        dir="auto"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={t("email")}
        error={wrong.has("email") && t("emailIncomplete")}
        type="email"
        maxLength={254}
        autoComplete="off"
        dir="ltr"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <RoleChoices value={as} onChange={setRole} />
      <Training value={training} onChange={setTraining} />
      <Select
        label={t("invite.locale")}
        hint={t("invite.localeHint")}
        value={locale}
        options={LANGUAGES.map((language) => ({
          value: language,
          label: LANGUAGE_NAMES[language],
        }))}
        onChange={({ target: { value } }) => isLanguage(value) && setLocale(value)}
      />
      <TimeZoneSelect value={timeZone} onChange={setTimeZone} />
    </DecisionForm>
  );
}
