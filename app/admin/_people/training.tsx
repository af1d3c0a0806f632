"use client";

import { useTranslations } from "next-intl";
import { SPOKEN } from "#server/platform/locale.ts";
import { SKILLS } from "#server/staff/policy.ts";
import type { StaffView } from "#server/staff/schema.ts";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { LanguageChoices } from "#app/_ui/language-choices.tsx";
import { toggled } from "#app/_ui/toggled.ts";

export type TrainingValue = { skills: (typeof SKILLS)[number][]; languages: string[] };

export const trainingOf = ({
  skills,
  languages,
}: Pick<StaffView, "skills" | "languages">): TrainingValue => ({
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
      <LanguageChoices
        label={t("languagesLabel")}
        codes={SPOKEN}
        value={languages}
        onChange={(codes) => onChange({ skills, languages: codes })}
      />
    </>
  );
}
