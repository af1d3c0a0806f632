"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import {
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
import { readRules, type UnitOf } from "./read-rules.ts";
import type { SettingRules } from "./use-setting-rules.ts";

type RulesFormProps = { view: StaffingRulesView; currency: string; setting: SettingRules };

export function RulesForm({ view, currency, setting }: RulesFormProps) {
  const t = useTranslations("planner.rules");
  const sentence = useErrorMessage();
  const unitOf = (name: StaffingRuleName) =>
    name === "weekBudget" ? 10 ** minorDigits(currency) : 1;
  const [texts, setTexts] = useState(() => textsOf(view.rules, unitOf));
  const { rules, wrong } = readRules(texts, unitOf);
  const { mutate, isPending, error } = setting;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong.size === 0) mutate({ ...rules, version: view.version });
      }}
    >
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {STAFFING_RULE_NAMES.map((name) => (
          <Field
            key={name}
            label={t(`fields.${name}`, { currency })}
            hint={name === "weekBudget" && t("budgetHint")}
            inputMode="numeric"
            value={texts[name]}
            error={wrong.has(name) && t("invalid", wrong.get(name))}
            onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
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

const textsOf = (rules: StaffingRules, unitOf: UnitOf) =>
  Object.fromEntries(
    STAFFING_RULE_NAMES.map((name) => [name, String(Math.round(rules[name] / unitOf(name)))]),
  ) as Record<StaffingRuleName, string>;
