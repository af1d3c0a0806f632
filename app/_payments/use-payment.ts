import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ChargeView, PaymentQuote } from "#server/payments/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { confirmed, type Part } from "./draft.ts";

export type Order = { methodId: string; method: string; parts: Part[] };

/** Sends what was confirmed, once however often it is sent, and follows what the bank says to it. */
export function usePayment() {
  const trpc = useTRPC();
  const { refresh } = useRouter();
  const { keyFor, forget } = useClientKey();
  const [sent, setSent] = useState<ChargeView | null>(null);
  const { mutate, isPending, error, reset } = useMutation(
    trpc.payments.pay.mutationOptions({
      onSuccess(charge) {
        forget();
        setSent(charge);
        refresh();
      },
    }),
  );
  const { data, refetch } = useQuery(
    trpc.payments.get.queryOptions(
      { id: sent?.id ?? "" },
      { enabled: sent !== null, staleTime: 0, gcTime: 0 },
    ),
  );
  useLiveRefresh(["plans"], () => sent && void refetch());

  return {
    charge: data ?? sent,
    isSending: isPending,
    error,
    /** As it was announced: what is paid elsewhere meanwhile would make it cover something else. */
    pay({ methodId, parts }: Order, quote: PaymentQuote) {
      mutate({ key: keyFor({ methodId, parts }), methodId, parts: confirmed(quote.parts) });
    },
    /** Another try begins, with a key of its own. */
    startAnew() {
      setSent(null);
      reset();
    },
    forgetError: reset,
  };
}
