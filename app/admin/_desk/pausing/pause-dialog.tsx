"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { PlanFormDone } from "../plan-form.tsx";
import { Again } from "../search-view.tsx";
import { PauseForm, type Asked } from "./pause-form.tsx";

/** What can be asked for is looked up when it is opened: a colleague or the customer may have been faster. */
export function PauseDialog({ conversationId }: { conversationId: string }) {
  const t = useTranslations("hardshipDesk.pause");
  const { data: form, ...query } = useQuery(
    useTRPC().hardship.formFor.queryOptions({ conversationId }, { staleTime: 0, gcTime: 0 }),
  );
  const { ask, isBusy, error, requestId } = useAskFor(conversationId);

  if (requestId) return <Waits title={t("done")} requestId={requestId} />;
  if (query.isError) return <Again label={t("failed")} onRetry={() => void query.refetch()} />;
  if (!form) return <Loading label={t("loading")} />;
  if (form.requestId) return <Waits title={t("isWaiting")} requestId={form.requestId} />;
  if (form.plans.length === 0) return <PlanFormDone title={t("none")} />;
  const { plans, answerDays } = form;
  return <PauseForm {...{ plans, answerDays, isBusy, error }} onAsk={ask} />;
}

function Waits({ title, requestId }: { title: string; requestId: string }) {
  const t = useTranslations("hardshipDesk.pause");
  const toRequest = (
    <LinkButton href={`/admin/hardship/${requestId}`} prefetch={false}>
      {t("open")}
    </LinkButton>
  );
  return <PlanFormDone title={title} action={toRequest} />;
}

const Loading = ({ label }: { label: string }) => (
  <div className="grid gap-3">
    <span className="sr-only">{label}</span>
    <Skeleton className="h-16" />
    <Skeleton className="h-12" />
    <Skeleton className="h-24" />
  </div>
);

/** Sent again after a line that broke, it is one request. */
function useAskFor(conversationId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { keyFor } = useClientKey();
  const { mutate, isPending, error, data } = useMutation(
    trpc.hardship.askFor.mutationOptions({
      onSettled: () =>
        Promise.all([
          client.invalidateQueries(trpc.plans.ofCustomer.queryFilter()),
          client.invalidateQueries({ queryKey: trpc.hardship.pathKey() }),
        ]),
    }),
  );
  return {
    ask: (asked: Asked) => mutate({ conversationId, key: keyFor(asked), ...asked }),
    isBusy: isPending,
    error,
    requestId: data?.id ?? null,
  };
}
