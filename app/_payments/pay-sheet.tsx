"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BottomSheet } from "#app/_ui/bottom-sheet.tsx";
import type { ChargeView } from "#server/payments/schema.ts";
import { ChargeStep } from "./charge-step.tsx";
import { CheckStep } from "./check-step.tsx";
import { ChooseStep } from "./choose-step.tsx";
import { newDraft } from "./draft.ts";
import type { PayRequest } from "./pay-sheet-provider.tsx";
import { usePayment, type Order } from "./use-payment.ts";

type PaySheetProps = { request: PayRequest; onClose: () => void };

/** Choose, check, receipt. What the bank declines leads back to the choice; the sheet stays. */
export function Sheet({ request, onClose }: PaySheetProps) {
  const t = useTranslations("payments");
  const { plans, start = "overdue" } = request;
  const [draft, setDraft] = useState(() => newDraft(plans, start));
  const [order, setOrder] = useState<Order | null>(null);
  const payment = usePayment();
  const { charge } = payment;
  const declined = charge?.state === "declined" ? charge : null;
  const [heard, setHeard] = useState<string | null>(null);
  if (declined && declined.id !== heard) {
    setHeard(declined.id);
    setOrder(null);
    // Which other method it shall be, nobody but the customer says.
    setDraft({ ...draft, methodId: null });
  }

  function chooseAgain() {
    payment.forgetError();
    setOrder(null);
  }
  function review(chosen: Order) {
    payment.startAnew();
    setOrder(chosen);
  }

  if (charge && !declined) {
    return (
      <BottomSheet title={titleOf(charge, t)} onClose={onClose}>
        <ChargeStep charge={charge} onClose={onClose} />
      </BottomSheet>
    );
  }
  if (order) {
    return (
      <BottomSheet
        title={t("check.title")}
        onClose={onClose}
        onBack={payment.isSending ? undefined : chooseAgain}
      >
        <CheckStep order={order} payment={payment} onBack={chooseAgain} onClose={onClose} />
      </BottomSheet>
    );
  }
  return (
    <BottomSheet title={t("choose.title")} onClose={onClose}>
      <ChooseStep {...{ plans, draft, setDraft, declined }} onReview={review} />
    </BottomSheet>
  );
}

type Payments = ReturnType<typeof useTranslations<"payments">>;

function titleOf({ state }: ChargeView, t: Payments) {
  if (state === "settled") return t("receipt.title");
  return t(state === "proof" ? "state.proof" : "state.pending");
}
