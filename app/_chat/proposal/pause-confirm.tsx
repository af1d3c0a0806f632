"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PlanInNeed } from "#server/hardship/schema.ts";
import { addDays } from "#server/platform/calendar.ts";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useToday } from "#app/_ui/day.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useConnectionState } from "../chat-provider.tsx";

type PauseConfirmProps = {
  plans: PlanInNeed[];
  answerDays: number;
  isBusy: boolean;
  error: unknown;
  onConfirm: (planIds: string[]) => void;
  onLeave: () => void;
};

export function PauseConfirm({ plans, answerDays, error, ...rest }: PauseConfirmProps) {
  const t = useTranslations("plans.pause");
  const sentence = useErrorMessage();
  const { isBusy, onConfirm, onLeave } = rest;
  const [left, setLeft] = useState<string[]>([]);
  const isOffline = useConnectionState() === "offline";
  const answered = addDays(useToday(), answerDays);
  const chosen = plans.flatMap(({ id }) => (left.includes(id) ? [] : [id]));
  const change = (id: string, isChosen: boolean) =>
    setLeft(isChosen ? left.filter((one) => one !== id) : [...left, id]);
  return (
    <>
      {Boolean(error) && (
        <Notice
          kind="late"
          announce
          title={sentence(error)}
          action={<LinkButton href="/hardship">{t("form")}</LinkButton>}
        />
      )}
      <OptionList legend={t("which")}>
        {plans.map((plan) => (
          <OptionRow
            key={plan.id}
            type="checkbox"
            checked={!left.includes(plan.id)}
            onChange={({ target }) => change(plan.id, target.checked)}
            label={<bdi>{plan.merchant}</bdi>}
            hint={t.rich("left", { amount: moneyTag(plan.remaining) })}
            end={<PurchaseTile purchase={plan} size="small" />}
          />
        ))}
      </OptionList>
      <p className="text-sm text-soft">
        {isOffline ? t("offline") : t.rich("free", { day: dayTag(answered, "weekday") })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          className="grow"
          busy={isBusy}
          disabled={chosen.length === 0 || isOffline}
          onClick={() => !isBusy && onConfirm(chosen)}
        >
          {t("confirm", { count: chosen.length })}
        </Button>
        <Button kind="quiet" className="grow" onClick={onLeave}>
          {t("notNow")}
        </Button>
      </div>
    </>
  );
}
