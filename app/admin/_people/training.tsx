"use client";

import { useLocale, useTranslations } from "next-intl";
import { SPOKEN } from "#server/platform/locale.ts";
import { SKILLS } from "#server/staff/policy.ts";
import type { StaffView } from "#server/staff/schema.ts";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { languageName } from "#app/_ui/language-names.ts";

export type TrainingValue = { skills: (typeof SKILLS)[number][]; languages: string[] };

export const trainingOf = ({ skills, languages }: StaffView): TrainingValue => ({
  skills: SKILLS.filter((skill) => skills.includes(skill)),
  languages: SPOKEN.filter((code) => languages.includes(code)),
});

/** Both decide which customers reach them. */
export function Training({
  value: { skills, languages },
  onChange,
}: {
  value: TrainingValue;
  onChange: (value: TrainingValue) => void;
}) {
  const t = useTranslations("staff");
  const locale = useLocale();
  return (
    <>
      <fieldset>
        <legend className="text-sm font-semibold">{t("skillsLabel")}</legend>
        <div className="grid sm:grid-cols-2">
          {SKILLS.map((skill) => (
            <Checkbox
              key={skill}
              label={t(`skills.${skill}`)}
              checked={skills.includes(skill)}
              onChange={() => onChange({ languages, skills: toggled(skills, skill) })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="text-sm font-semibold">{t("languagesLabel")}</legend>
        <div className="grid grid-cols-2 sm:grid-cols-3">
          {SPOKEN.map((code) => (
            <Checkbox
              key={code}
              label={languageName(code, locale)}
              checked={languages.includes(code)}
              onChange={() => onChange({ skills, languages: toggled(languages, code) })}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

const toggled = <Value,>(values: Value[], value: Value) =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
