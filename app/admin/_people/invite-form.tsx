"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import type { StaffRole } from "#server/platform/viewer.ts";
import { invitation } from "#server/staff/schema.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { catalogueOf, isLanguage, type Language, LANGUAGES } from "#server/platform/locale.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Field } from "#app/_ui/field.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Select } from "#app/_ui/select.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { RoleChoices } from "./role-choices.tsx";
import { Training, type TrainingValue } from "./training.tsx";
import { useDecision } from "./use-decision.ts";
import { useWrong } from "#app/_ui/use-wrong.ts";
import { TimeZoneSelect } from "./time-zone-select.tsx";

export function InviteForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations("staff");
  const trpc = useTRPC();
  const { wrong, accepts } = useWrong(invitation);
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [as, setRole] = useState<StaffRole>("agent");
  const [locale, setLocale] = useState<Language>(catalogueOf(useLocale()));
  const [timeZone, setTimeZone] = useState(useTimeZone() ?? "UTC");
  const [training, setTraining] = useState<TrainingValue>({ skills: [], languages: [] });

  const said = t("invite.done", { name: isolated(name) });
  const decision = useMutation(trpc.people.invite.mutationOptions(useDecision(said, onDone)));
  const written = { email, name, as, locale, timeZone, ...training };

  function send() {
    if (accepts(written)) decision.mutate(written);
  }

  return (
    <DecisionForm decision={decision} submit={t("invite.submit")} onSubmit={send}>
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
