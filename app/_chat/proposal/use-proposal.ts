import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as newKey } from "uuid";
import type { Proposal } from "#server/conversations/proposal.ts";
import type { ChargeView } from "#server/payments/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useLiveRefresh } from "../hooks/use-live-refresh.ts";

const ASK_AGAIN_MS = 3000;

type Place = { conversationId: string; seq: number };

/** The card's key is the same in every tab and after every reload: confirmed wherever, it is one charge. */
export function useProposal({ parts }: Proposal, place: Place, isOpen: boolean) {
  const trpc = useTRPC();
  const [key, setKey] = useState<string>();
  const [chosen, setChosen] = useState<string | null>(null);
  const methods = useQuery(trpc.methods.list.queryOptions(undefined, { enabled: isOpen }));
  const quote = useQuery(
    trpc.payments.quote.queryOptions({ parts }, { enabled: isOpen, retry: false }),
  );
  const before = useQuery(trpc.payments.ofProposal.queryOptions(place, { enabled: isOpen }));
  const pay = useMutation(trpc.payments.confirm.mutationOptions());
  const charge = useCharge(pay.data ?? before.data ?? null);

  const usable = methods.data?.filter(({ isExpired }) => !isExpired);
  const methodId = usable?.find(({ id }) => id === chosen)?.id ?? usable?.[0]?.id ?? null;

  function confirm() {
    if (!methodId || pay.isPending) return;
    // What was declined stays declined: another try is another charge.
    const next = charge?.state === "declined" ? newKey() : key;
    setKey(next);
    pay.mutate({ ...place, key: next, methodId, parts: parts.map(withLeft) });
  }

  /** Where there is no quote it was paid by this card, in another tab: its key leads to that charge. */
  const withLeft = (part: Proposal["parts"][number]) => ({
    ...part,
    leftMinor: quote.data?.parts.find(({ planId }) => planId === part.planId)?.left.minor ?? 0,
  });

  return {
    charge,
    confirm,
    isBusy: pay.isPending,
    error: pay.error,
    methods: usable,
    methodId,
    choose: setChosen,
    quoted: quote.data?.parts ?? [],
  };
}

/** As the bank has it by now. */
function useCharge(charge: ChargeView | null) {
  const isUnderway = charge?.state === "pending" || charge?.state === "proof";
  const now = useQuery(
    useTRPC().payments.get.queryOptions(
      { id: charge?.id ?? "" },
      { enabled: isUnderway, refetchInterval: ({ state }) => waitOf(state.data) },
    ),
  );
  useLiveRefresh(["plans"], () => {
    if (isUnderway) void now.refetch();
  });
  return isUnderway ? (now.data ?? charge) : charge;
}

const waitOf = (charge: ChargeView | undefined) =>
  charge?.state === "settled" || charge?.state === "declined" ? false : ASK_AGAIN_MS;
