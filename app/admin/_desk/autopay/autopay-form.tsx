"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MethodView } from "#server/payments/schema.ts";
import type { PlanDetail } from "#server/plans/schema.ts";
import { usable } from "#server/plans/policy.ts";
import { WhatHappens } from "#app/_autopay/what-happens.tsx";
import { useDayText } from "#app/_moving/day-choice.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { cardName } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";
import { Select } from "#app/_ui/select.tsx";
import { PlanForm, PlanFormDone } from "../plan-form.tsx";

type AutopayFormProps = { conversationId: string; plan: PlanDetail };

/** The same choice, and the same sentence about it, that the customer's own page gives. */
export function AutopayForm({ conversationId, plan }: AutopayFormProps) {
  const t = useTranslations("desk");
  const trpc = useTRPC();
  const { data: methods } = useQuery(
    trpc.methods.ofCustomer.queryOptions({ conversationId }, { staleTime: 0 }),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOn, setOn] = useState(plan.autopay.isOn);
  const { set, isBusy, error, done } = useSetFor();
  const optionOf = useOption();
  const methodId = chosen ?? usable(methods ?? [], plan.autopay.methodId);
  const asked = { planId: plan.id, methodId, isOn: isOn && methodId !== null };
  const isSame = asked.isOn === plan.autopay.isOn && methodId === plan.autopay.methodId;
  const { data: preview } = useQuery(
    trpc.plans.previewAutopayFor.queryOptions(
      { conversationId, ...asked },
      { enabled: methods !== undefined, staleTime: 0, gcTime: 0 },
    ),
  );

  if (done) {
    const method = cardName(done.autopay.method ?? "");
    return (
      <PlanFormDone title={t(`autopay.${done.autopay.isOn ? "nowOn" : "nowOff"}`, { method })} />
    );
  }
  return (
    <PlanForm
      confirm={t("autopay.confirm")}
      isBusy={isBusy}
      isIncomplete={!methods || isSame}
      error={error}
      onConfirm={() => set({ conversationId, ...asked })}
    >
      {methods && !methodId && <Notice kind="late" title={t("payment.noMethod")} />}
      {methods && methods.length > 0 && (
        <Select
          label={t("autopay.method")}
          value={methodId ?? ""}
          options={methods.map(optionOf)}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
        />
      )}
      <OptionList legend={t("autopay.how")}>
        <OptionRow
          type="radio"
          name="how"
          disabled={methodId === null}
          checked={asked.isOn}
          onChange={() => setOn(true)}
          label={t("autopay.on")}
        />
        <OptionRow
          type="radio"
          name="how"
          checked={!asked.isOn}
          onChange={() => setOn(false)}
          label={t("autopay.off")}
        />
      </OptionList>
      <WhatHappens preview={preview} area="desk.autopay" />
    </PlanForm>
  );
}

function useOption() {
  const t = useTranslations("desk.autopay");
  const textOf = useDayText();
  return ({ id, label, expiresOn, isExpired }: MethodView) => ({
    value: id,
    isDisabled: isExpired,
    label:
      isExpired && expiresOn
        ? t("expired", { method: cardName(label), day: textOf(expiresOn) })
        : cardName(label),
  });
}

/** Sent again after a line that broke, it is set once. */
function useSetFor() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { mutate, isPending, error, data } = useMutation(
    trpc.plans.setAutopayFor.mutationOptions({
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries(trpc.plans.ofCustomer.queryFilter()),
          client.invalidateQueries(trpc.methods.ofCustomer.queryFilter()),
        ]),
    }),
  );
  return { set: mutate, isBusy: isPending, error, done: data ?? null };
}
