"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  STAFFING_RULE_NAMES,
  type StaffingRuleName,
  type StaffingRules,
} from "#server/forecast/policy.ts";
import type { StaffingRulesView } from "#server/forecast/schema.ts";
import { roughMoneyText } from "#server/platform/format/money.ts";
import type { Bounds } from "#server/platform/zod.ts";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { budgetText } from "./budget-text.ts";
import { readRules, type Reader } from "./read-rules.ts";
import type { SettingRules } from "./use-setting-rules.ts";

type RulesFormProps = { view: StaffingRulesView; currency: string; setting: SettingRules };

export function RulesForm({ view, currency, setting }: RulesFormProps) {
  const t = useTranslations("planner.rules");
  const sentence = useErrorMessage();
  const refusal = useRefusal(currency);
  const reader = { currency, locale: useLocale() };
  const [texts, setTexts] = useState(() => textsOf(view.rules, reader));
  const { rules, wrong } = readRules(texts, reader);
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
            inputMode={name === "weekBudget" ? "decimal" : "numeric"}
            value={texts[name]}
            error={refusal(name, wrong.get(name))}
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

function useRefusal(currency: string) {
  const t = useTranslations("planner.rules");
  const locale = useLocale();
  const amount = (minor: number) => roughMoneyText({ minor, currency }, locale);
  return (name: StaffingRuleName, bounds: Bounds | undefined) => {
    if (!bounds) return null;
    const { least, most } = bounds;
    if (name !== "weekBudget") return t("invalid", bounds);
    return t("invalidBudget", { least: amount(least), most: amount(most) });
  };
}

const textsOf = (rules: StaffingRules, { currency, locale }: Reader) =>
  Object.fromEntries(
    STAFFING_RULE_NAMES.map((name) => [
      name,
      name === "weekBudget"
        ? budgetText({ minor: rules[name], currency }, locale)
        : String(rules[name]),
    ]),
  ) as Record<StaffingRuleName, string>;
