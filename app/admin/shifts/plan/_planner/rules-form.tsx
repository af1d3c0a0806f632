"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  STAFFING_RULE_BOUNDS,
  STAFFING_RULE_NAMES,
  type StaffingRuleName,
  type StaffingRules,
} from "#server/forecast/policy.ts";
import type { StaffingRulesView } from "#server/forecast/schema.ts";
import { minorDigits } from "#server/platform/format/money.ts";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { SettingRules } from "./use-setting-rules.ts";

type RulesFormProps = { view: StaffingRulesView; currency: string; setting: SettingRules };

export function RulesForm({ view, currency, setting }: RulesFormProps) {
  const t = useTranslations("planner.rules");
  const sentence = useErrorMessage();
  const unitOf = (name: StaffingRuleName) =>
    name === "weekBudget" ? 10 ** minorDigits(currency) : 1;
  const [texts, setTexts] = useState(() =>
    STAFFING_RULE_NAMES.map((name) => String(Math.round(view.rules[name] / unitOf(name)))),
  );
  const values = STAFFING_RULE_NAMES.map((name, place) => {
    const text = texts[place]?.trim() ?? "";
    return /^\d+$/.test(text) ? Number(text) * unitOf(name) : null;
  });
  const isWrong = (name: StaffingRuleName, place: number) => !isWithin(name, values[place] ?? null);
  const rules = Object.fromEntries(
    STAFFING_RULE_NAMES.map((name, place) => [name, values[place] ?? 0]),
  ) as StaffingRules;
  const { mutate, isPending, error } = setting;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!STAFFING_RULE_NAMES.some(isWrong)) mutate({ ...rules, version: view.version });
      }}
    >
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {STAFFING_RULE_NAMES.map((name, place) => (
          <Field
            key={name}
            label={t(`fields.${name}`, { currency })}
            hint={name === "weekBudget" && t("budgetHint")}
            inputMode="numeric"
            value={texts[place]}
            error={isWrong(name, place) && t("invalid", boundsOf(name, unitOf(name)))}
            onChange={({ target }) => setTexts(texts.with(place, target.value))}
          />
        ))}
      </div>
      {error ? <Notice kind="late" announce title={sentence(error)} /> : null}
      <Button type="submit" kind="primary" busy={isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}

const isWithin = (name: StaffingRuleName, value: number | null) => {
  const { least, most } = STAFFING_RULE_BOUNDS[name];
  return value !== null && value >= least && value <= most;
};

const boundsOf = (name: StaffingRuleName, unit: number) => {
  const { least, most } = STAFFING_RULE_BOUNDS[name];
  return { least: least / unit, most: most / unit };
};
