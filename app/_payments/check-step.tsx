import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { PaymentQuote } from "#server/payments/schema.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { cardName, isolated } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { useOnline } from "#app/_ui/use-online.ts";
import { PartList } from "./part-list.tsx";
import { reasonOf } from "#app/_trpc/reason-of.ts";
import { Refused } from "./refused.tsx";
import type { Order, usePayment } from "./use-payment.ts";

type CheckStepProps = {
  order: Order;
  payment: ReturnType<typeof usePayment>;
  onBack: () => void;
  onClose: () => void;
};

/** The last look before money moves: what it pays, and what is left then. */
export function CheckStep({ order, payment, onBack, onClose }: CheckStepProps) {
  const t = useTranslations("payments");
  const locale = useLocale();
  const isOnline = useOnline();
  const { isSending } = payment;
  const quote = useQuery(
    useTRPC().payments.quote.queryOptions(
      { parts: order.parts },
      { staleTime: 0, gcTime: 0, retry: false, networkMode: "always" },
    ),
  );
  // Paid elsewhere meanwhile, it would cover something else. What is being sent is no news.
  useLiveRefresh(["plans"], () => !isSending && void quote.refetch());
  const [shown, setShown] = useState<PaymentQuote | null>(null);
  if (quote.data && !shown) setShown(quote.data);
  const hasChanged = shown && quote.data && coverage(shown) !== coverage(quote.data);
  const error = payment.error ?? (quote.data ? null : quote.error);
  // Without an answer it may be paid already: what was confirmed stays in sight, and not what a second one would do.
  const view = payment.error && !reasonOf(payment.error) ? shown : (quote.data ?? null);

  return (
    <>
      <SheetBody>
        {error && <Refused {...{ error, onBack, onClose }} wasSent={payment.error !== null} />}
        {hasChanged && !error && (
          <Notice
            kind="soon"
            announce
            title={t(settlesPlan(shown) ? "check.nowCosts" : "check.changed")}
          />
        )}
        {!view && !error && <Skeleton className="h-48 w-full" />}
        {view && (
          <>
            <p className="grid justify-items-center gap-1">
              <Money amount={view.total} size="display" />
              <span className="text-soft">
                {t("check.from", { method: cardName(order.method) })}
              </span>
            </p>
            <section aria-labelledby="after-payment">
              <h3
                id="after-payment"
                className="mb-2 font-sans text-sm font-semibold tracking-normal"
              >
                {t("check.after")}
              </h3>
              <PartList parts={view.parts} isQuote />
            </section>
            <p className="flex justify-between gap-4 px-1">
              <span className="text-soft">{t("check.fee")}</span>
              <span className="font-semibold">{t("check.none")}</span>
            </p>
          </>
        )}
      </SheetBody>
      <SheetFooter>
        {view && !reasonOf(payment.error) && (
          <Button
            kind="primary"
            busy={isSending}
            disabled={!isOnline}
            onClick={() => payment.pay(order, view)}
          >
            <Lock aria-hidden />
            {t("payAmount", { amount: isolated(moneyText(view.total, locale)) })}
          </Button>
        )}
        <p role="status" className="text-center text-sm text-soft">
          {!isOnline && t("check.offline")}
          {isOnline && t(isSending ? "state.sending" : "check.bank")}
        </p>
        <PersonButton kind="plain" size="small" />
      </SheetFooter>
    </>
  );
}

const coverage = ({ parts }: PaymentQuote) =>
  JSON.stringify(
    parts.map(({ instalments, saved }) => [saved?.minor, instalments.map(({ number }) => number)]),
  );

const settlesPlan = ({ parts }: PaymentQuote) => parts.some(({ saved }) => saved !== null);
