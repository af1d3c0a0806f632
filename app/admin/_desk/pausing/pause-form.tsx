"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { STORY_LIMIT } from "#server/hardship/policy.ts";
import {
  type HardshipReason,
  type PlanInNeed,
  REASONS,
  type Relief,
  RELIEF_KINDS,
} from "#server/hardship/schema.ts";
import { Money } from "#app/_ui/money.tsx";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";
import { Select } from "#app/_ui/select.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useNames } from "../../_hardship/use-names.ts";
import { PlanForm } from "../plan-form.tsx";

export type Asked = {
  planIds: string[];
  reason: HardshipReason;
  text: string | null;
  wish: Relief | null;
};

type PauseFormProps = {
  plans: PlanInNeed[];
  answerDays: number;
  isBusy: boolean;
  error: unknown;
  onAsk: (asked: Asked) => void;
};

/** What the customer says of what they can pay, in their name. */
export function PauseForm({ plans, answerDays, isBusy, error, onAsk }: PauseFormProps) {
  const t = useTranslations("hardshipDesk.pause");
  const { reasonName, reliefName } = useNames();
  const [planIds, setPlanIds] = useState(() => plans.map(({ id }) => id));
  const [reason, setReason] = useState<HardshipReason | null>(null);
  const [wish, setWish] = useState<Relief | null>(null);
  const [text, setText] = useState("");
  return (
    <PlanForm
      confirm={t("confirm")}
      isBusy={isBusy}
      isIncomplete={planIds.length === 0 || !reason}
      error={error}
      onConfirm={() => reason && onAsk({ planIds, reason, text: text.trim() || null, wish })}
    >
      <PlanChoice {...{ plans, planIds }} onChoose={setPlanIds} />
      <Select
        label={t("reason")}
        value={reason ?? ""}
        options={[
          ...(reason ? [] : [{ value: "", label: t("choose"), isDisabled: true }]),
          ...REASONS.map((value) => ({ value, label: reasonName(value) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          setReason(REASONS.find((one) => one === value) ?? null)
        }
      />
      <TextArea
        label={t("text")}
        hint={t("textHint")}
        className="min-h-24"
        maxLength={STORY_LIMIT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Select
        label={t("wish")}
        value={wish ?? ""}
        options={[
          { value: "", label: reliefName(null) },
          ...RELIEF_KINDS.map((value) => ({ value, label: reliefName(value) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          setWish(RELIEF_KINDS.find((one) => one === value) ?? null)
        }
      />
      <p className="text-sm">{t("effect", { days: answerDays })}</p>
    </PlanForm>
  );
}

type PlanChoiceProps = {
  plans: PlanInNeed[];
  planIds: string[];
  onChoose: (planIds: string[]) => void;
};

function PlanChoice({ plans, planIds, onChoose }: PlanChoiceProps) {
  const t = useTranslations("hardshipDesk.pause");
  return (
    <OptionList legend={t("plans")}>
      {plans.map(({ id, merchant, title, remaining }) => (
        <OptionRow
          key={id}
          type="checkbox"
          checked={planIds.includes(id)}
          label={<bdi>{merchant}</bdi>}
          hint={<bdi>{title}</bdi>}
          end={<Money amount={remaining} />}
          onChange={({ target }) =>
            onChoose(target.checked ? [...planIds, id] : planIds.filter((one) => one !== id))
          }
        />
      ))}
    </OptionList>
  );
}
