"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { PlanSummary } from "#server/plans/schema.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Select } from "#app/_ui/select.tsx";
import { PlanForm } from "../plan-form.tsx";
import { amountsOf } from "./amounts.ts";
import { PaymentResult } from "./payment-result.tsx";

type PaymentFormProps = { conversationId: string; plan: PlanSummary };

export function PaymentForm({ conversationId, plan }: PaymentFormProps) {
  const t = useTranslations("desk.payment");
  const locale = useLocale();
  // What was on the screen is what is confirmed, whatever is paid meanwhile.
  const [{ amounts, owedMinor }] = useState(() => ({
    amounts: amountsOf(plan),
    owedMinor: plan.remaining.minor - plan.pending.minor,
  }));
  const [kind, setKind] = useState(amounts[0]?.kind);
  const { methods, methodId, choose } = useMethods(conversationId);
  const { take, isBusy, error, charge, forget } = usePayFor();
  const chosen = amounts.find((one) => one.kind === kind);
  const amount = chosen?.amount;
  const textOf = (money: { minor: number; currency: string }) => isolated(moneyText(money, locale));

  function confirm() {
    if (!methodId || !chosen) return;
    const { amount: paid, saved } = chosen;
    const leftMinor = owedMinor - paid.minor - (saved?.minor ?? 0);
    const part = { planId: plan.id, amountMinor: paid.minor, leftMinor };
    take({ conversationId, methodId, parts: [part] });
  }

  if (charge && charge.state !== "declined") return <PaymentResult charge={charge} />;
  return (
    <PlanForm
      confirm={t("confirm", { amount: amount ? textOf(amount) : "" })}
      isBusy={isBusy}
      isIncomplete={!methodId || !amount}
      error={error}
      onConfirm={confirm}
    >
      <Select
        label={t("what")}
        value={kind}
        options={amounts.map((one) => ({
          value: one.kind,
          label: t(one.kind, {
            amount: textOf(one.amount),
            saved: one.saved ? textOf(one.saved) : "",
          }),
        }))}
        onChange={({ currentTarget: { value } }) =>
          setKind(amounts.find((one) => one.kind === value)?.kind)
        }
      />
      {methods && !methodId && <Notice kind="late" title={t("noMethod")} />}
      {methods && methodId && (
        <Select
          label={t("method")}
          value={methodId}
          options={methods.map(({ id, label }) => ({ value: id, label }))}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
            forget();
          }}
        />
      )}
      {charge && <PaymentResult charge={charge} />}
    </PlanForm>
  );
}

function useMethods(conversationId: string) {
  const trpc = useTRPC();
  const [chosen, choose] = useState<string | null>(null);
  const all = useQuery(trpc.methods.ofCustomer.queryOptions({ conversationId }));
  const methods = all.data?.filter(({ isExpired }) => !isExpired);
  const methodId = methods?.find(({ id }) => id === chosen)?.id ?? methods?.[0]?.id ?? null;
  return { methods, methodId, choose };
}

type Order = {
  conversationId: string;
  methodId: string;
  parts: { planId: string; amountMinor: number; leftMinor: number }[];
};

/** The same order keeps its key when it is sent again after a line that broke; after a decline it is another try. */
function usePayFor() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { keyFor, forget: forgetKey } = useClientKey();
  const payFor = useMutation(
    trpc.payments.payFor.mutationOptions({
      onSuccess() {
        forgetKey();
        void client.invalidateQueries(trpc.plans.ofCustomer.queryFilter());
      },
    }),
  );
  return {
    take: (order: Order) => payFor.isPending || payFor.mutate({ ...order, key: keyFor(order) }),
    isBusy: payFor.isPending,
    error: payFor.error,
    charge: payFor.data ?? null,
    /** What was said of another card. */
    forget: payFor.reset,
  };
}
