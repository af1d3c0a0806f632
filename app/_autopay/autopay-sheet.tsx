"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { MethodList } from "#app/_payments/method-list.tsx";
import { useAdding } from "#app/_payments/use-adding.ts";
import { BottomSheet, SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useOnline } from "#app/_ui/use-online.ts";
import type { AutopayRequest } from "./request.ts";
import { AutopaySet } from "./autopay-set.tsx";
import { HowPaid } from "./how-paid.tsx";
import { usable } from "#server/plans/policy.ts";
import { WhatHappens } from "./what-happens.tsx";

type SheetProps = { request: AutopayRequest; onClose: () => void };

/** With what a plan is paid, and whether it is taken by itself; what that changes stands there before it is confirmed. */
export function Sheet({ request: plan, onClose }: SheetProps) {
  const t = useTranslations("plans.autopay");
  const trpc = useTRPC();
  const { refresh } = useRouter();
  const sentence = useErrorMessage();
  const isOnline = useOnline();
  const adding = useAdding();
  const methods = useQuery(trpc.methods.list.queryOptions(undefined, { staleTime: 0 }));
  const [chosen, setChosen] = useState<string | null>(plan.added ?? null);
  const [isOn, setOn] = useState(plan.autopay.isOn);
  const set = useMutation(trpc.plans.setAutopay.mutationOptions({ onSuccess: () => refresh() }));
  const methodId = chosen ?? usable(methods.data ?? [], plan.autopay.methodId);
  const asked = { planId: plan.id, methodId, isOn: isOn && methodId !== null };
  const preview = useQuery(
    trpc.plans.previewAutopay.queryOptions(asked, {
      enabled: methods.isSuccess,
      staleTime: 0,
      gcTime: 0,
    }),
  );

  if (set.data) {
    return (
      <BottomSheet title={t("done")} onClose={onClose}>
        <AutopaySet plan={set.data} onClose={onClose} />
      </BottomSheet>
    );
  }
  const problem = set.error ?? adding.error;
  const isSame = asked.isOn === plan.autopay.isOn && asked.methodId === plan.autopay.methodId;
  return (
    <BottomSheet title={t("title")} onClose={onClose}>
      <SheetBody>
        <p className="text-soft">
          {t("of", { merchant: isolated(plan.merchant), title: isolated(plan.title) })}
        </p>
        {problem && <Notice kind="late" announce title={sentence(problem)} />}
        {methods.isPending && <Skeleton className="h-48 w-full" />}
        {methods.isError && <Notice kind="late" announce title={t("methodsFailed")} />}
        {methods.data && !methodId && <Notice kind="info" title={t("noMethod")} />}
        {methods.data && methods.data.length > 0 && (
          <MethodList methods={methods.data} chosen={methodId} onChoose={setChosen} />
        )}
        <HowPaid isOn={asked.isOn} canBeOn={methodId !== null} onChange={setOn} />
        <Button
          kind="plain"
          size="small"
          busy={adding.isBusy}
          disabled={!isOnline}
          onClick={() => adding.add(`/plans/${plan.id}`)}
        >
          {t("add")}
        </Button>
      </SheetBody>
      <SheetFooter>
        {!isSame && <WhatHappens preview={preview.data} />}
        <Button
          kind="primary"
          busy={set.isPending}
          disabled={!isOnline || isSame || !methods.data}
          onClick={() => !set.isPending && set.mutate(asked)}
        >
          {t("save")}
        </Button>
        <p role="status" className="text-center text-sm text-soft empty:hidden">
          {isOnline ? isSame && t("same") : t("offline")}
        </p>
      </SheetFooter>
    </BottomSheet>
  );
}
