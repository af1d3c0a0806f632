import { useLocale, useTranslations } from "next-intl";
import type { Plan, PlanPerson } from "#server/forecast/schema.ts";
import { languageName } from "#app/_ui/language-names.ts";
import { Select } from "#app/_ui/select.tsx";

/** Empty: anybody. */
export type Filter = { skill: string; language: string };

const SKILLS = ["payments", "refunds", "hardship", "account"] as const;

export const isShown = ({ skills, languages }: PlanPerson, { skill, language }: Filter) =>
  (!skill || skills.some((one) => one === skill)) && (!language || languages.includes(language));

type PeopleFilterProps = {
  people: Plan["people"];
  filter: Filter;
  onChange: (filter: Filter) => void;
};

/** Who could take what is missing: those with a skill, a language, or both. */
export function PeopleFilter({ people, filter, onChange }: PeopleFilterProps) {
  const t = useTranslations("planner");
  const locale = useLocale();
  const languages = [...new Set(people.flatMap((person) => person.languages))]
    .map((value) => ({ value, label: languageName(value, locale) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const isEmpty = !people.some((person) => isShown(person, filter));
  return (
    <div role="group" aria-label={t("filter.label")} className="grid gap-2">
      <div className="grid grid-cols-2 gap-3 sm:max-w-md">
        <Select
          label={t("filter.skill")}
          value={filter.skill}
          options={[
            { value: "", label: t("filter.anySkill") },
            ...SKILLS.map((value) => ({ value, label: t(`topics.${value}`) })),
          ]}
          onChange={({ target }) => onChange({ ...filter, skill: target.value })}
        />
        <Select
          label={t("filter.language")}
          value={filter.language}
          options={[{ value: "", label: t("filter.anyLanguage") }, ...languages]}
          onChange={({ target }) => onChange({ ...filter, language: target.value })}
        />
      </div>
      <p aria-live="polite" className="text-sm text-soft empty:hidden">
        {isEmpty && t("filter.none")}
      </p>
    </div>
  );
}
