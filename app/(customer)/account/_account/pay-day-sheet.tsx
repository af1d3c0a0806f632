"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { PayDayPreview, PlanDates } from "#server/plans/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { BottomSheet, SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Day } from "#app/_ui/day.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { SheetDone } from "#app/_ui/sheet-done.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useOnline } from "#app/_ui/use-online.ts";

type PayDaySheetProps = { payDay: number | null; onClose: () => void };

/** Every date as it is and as it would be; confirmed is just what is shown. */
export function PayDaySheet({ payDay, onClose }: PayDaySheetProps) {
  const t = useTranslations("plans.payDay");
  const trpc = useTRPC();
  const { refresh } = useRouter();
  const sentence = useErrorMessage();
  const isOnline = useOnline();
  const preview = useQuery(
    trpc.plans.previewPayDay.queryOptions({ payDay }, { staleTime: 0, gcTime: 0 }),
  );
  const set = useMutation(
    trpc.plans.setPayDay.mutationOptions({
      onSuccess: () => refresh(),
      onError: () => void preview.refetch(),
    }),
  );
  useLiveRefresh(["plans"], () => !set.isPending && !set.isSuccess && void preview.refetch());
  if (set.isSuccess) {
    return (
      <BottomSheet title={t("done")} onClose={onClose}>
        <SheetDone
          sentence={doneText(payDay, t)}
          note={t("mail")}
          close={t("close")}
          onClose={onClose}
        />
      </BottomSheet>
    );
  }
  const problem = set.error ?? (preview.data ? null : preview.error);
  return (
    <BottomSheet title={t("check")} onClose={onClose}>
      <SheetBody>
        {problem && <Notice kind="late" announce title={sentence(problem)} />}
        {!preview.data && !problem && <Skeleton className="h-48 w-full" />}
        {preview.data && <Preview preview={preview.data} />}
      </SheetBody>
      <SheetFooter>
        {preview.data && (
          <Button
            kind="primary"
            busy={set.isPending}
            disabled={!isOnline}
            onClick={() => {
              if (!set.isPending) set.mutate({ payDay, dates: changesOf(preview.data) });
            }}
          >
            {t("confirm")}
          </Button>
        )}
        <p className="text-center text-sm text-soft">{t(isOnline ? "free" : "offline")}</p>
      </SheetFooter>
    </BottomSheet>
  );
}

type Words = ReturnType<typeof useTranslations<"plans.payDay">>;

function doneText(payDay: number | null, t: Words) {
  if (payDay === null) return t("doneOwn");
  return payDay === 31 ? t("doneLast") : t("doneDay", { day: payDay });
}

const changesOf = ({ plans }: PayDayPreview) =>
  plans.flatMap(({ dates }) =>
    dates
      .filter(({ fromOn, toOn }) => fromOn !== toOn)
      .map(({ id, fromOn, toOn }) => ({ id, fromOn, toOn })),
  );

function Preview({ preview: { plans } }: { preview: PayDayPreview }) {
  const t = useTranslations("plans.payDay");
  if (plans.length === 0) return <p className="text-soft">{t("nothing")}</p>;
  return plans.map((plan) => <PlanPreview key={plan.planId} plan={plan} />);
}

function PlanPreview({ plan: { merchant, dates } }: { plan: PlanDates }) {
  const t = useTranslations("plans.payDay");
  return (
    <section className="rounded-md border border-line bg-sheet px-4 py-3">
      <h3 className="font-sans text-base font-semibold tracking-normal">
        <bdi>{merchant}</bdi>
      </h3>
      <ul className="mt-1 divide-y divide-line">
        {dates.map(({ id, amount, fromOn, toOn, stays }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span>
              {fromOn === toOn ? (
                <>
                  <Day day={fromOn} look="short" />{" "}
                  <span className="text-sm text-soft">{t(`stays.${stays ?? "same"}`)}</span>
                </>
              ) : (
                <>
                  <s className="text-soft">
                    <span className="sr-only">{t("before")} </span>
                    <Day day={fromOn} look="short" />
                  </s>{" "}
                  <span aria-hidden className="turns inline-block text-accent">
                    →
                  </span>{" "}
                  <span className="font-semibold">
                    <span className="sr-only">{t("after")} </span>
                    <Day day={toOn} look="short" />
                  </span>
                </>
              )}
            </span>
            <Money amount={amount} className="text-soft" />
          </li>
        ))}
      </ul>
    </section>
  );
}
