import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import type { ChargeView, MethodView } from "#server/payments/schema.ts";
import { PERSON_HREF } from "#app/_shell/person-href.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { cardName } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { useOnline } from "#app/_ui/use-online.ts";
import { usualMethod } from "./choices.ts";
import { readDraft, totalMinor, type Draft } from "./draft.ts";
import { MethodList } from "./method-list.tsx";
import type { OwedPlan } from "./owed.ts";
import type { Order } from "./use-payment.ts";
import { HowMuch, WhichPlans } from "./what-to-pay.tsx";

type ChooseStepProps = {
  plans: OwedPlan[];
  draft: Draft;
  setDraft: (draft: Draft) => void;
  declined: ChargeView | null;
  onReview: (order: Order) => void;
};

export function ChooseStep({ plans, draft, setDraft, declined, onReview }: ChooseStepProps) {
  const t = useTranslations("payments.choose");
  const check = useTranslations("payments.check");
  const locale = useLocale();
  const isOnline = useOnline();
  const methods = useMethods();
  const [hasTried, setHasTried] = useState(false);
  const change = (given: Partial<Draft>) => setDraft({ ...draft, ...given });
  const read = readDraft(plans, draft, locale);
  const usual = declined ? null : usualMethod(methods.data ?? []);
  const chosenId = draft.methodId === undefined ? usual?.id : draft.methodId;
  const method = methods.data?.find(({ id }) => id === chosenId);
  const problem = "problem" in read ? read.problem : null;
  const [plan, ...others] = plans;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setHasTried(true);
    if (problem) event.currentTarget.querySelector<HTMLElement>("[name=amount]")?.focus();
    if ("parts" in read && method)
      onReview({ methodId: method.id, method: method.label, parts: read.parts });
  }

  const choice = (
    <Methods
      {...methods}
      chosen={method?.id ?? null}
      onChoose={(methodId) => change({ methodId })}
    />
  );

  return (
    <form onSubmit={submit} noValidate className="contents">
      <SheetBody>
        {declined && <Declined charge={declined} />}
        {declined && choice}
        {plan && others.length === 0 && (
          <HowMuch
            {...{ plan, draft, change }}
            problem={hasTried && problem !== "noneChosen" ? problem : null}
          />
        )}
        {others.length > 0 && <WhichPlans {...{ plans, draft, change }} />}
        {!declined && choice}
      </SheetBody>
      <SheetFooter>
        {"parts" in read && plan && (
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="text-soft">{t("total")}</span>
            <Money
              size="large"
              amount={{ minor: totalMinor(read.parts), currency: plan.currency }}
            />
          </p>
        )}
        {hasTried && problem === "noneChosen" && (
          <p role="alert" className="text-sm text-late">
            {t("noneChosen")}
          </p>
        )}
        {!isOnline && (
          <p role="status" className="text-sm text-soon">
            {check("offline")}
          </p>
        )}
        <Button type="submit" kind="primary" disabled={!method || !isOnline}>
          {t("review")}
        </Button>
      </SheetFooter>
    </form>
  );
}

function useMethods() {
  const { data, isError, refetch } = useQuery(
    useTRPC().methods.list.queryOptions(undefined, { staleTime: 0 }),
  );
  return { data, isError, refetch };
}

type MethodsProps = {
  data: MethodView[] | undefined;
  isError: boolean;
  refetch: () => unknown;
  chosen: string | null;
  onChoose: (id: string) => void;
};

function Methods({ data, isError, refetch, chosen, onChoose }: MethodsProps) {
  const t = useTranslations("payments.choose");
  const common = useTranslations("common");
  if (isError) {
    return (
      <Notice
        kind="late"
        announce
        title={t("methodsFailed")}
        action={<Button onClick={() => void refetch()}>{common("retry")}</Button>}
      />
    );
  }
  if (!data) return <Skeleton className="h-32 w-full" />;
  return (
    <>
      {data.length > 0 && <MethodList methods={data} {...{ chosen, onChoose }} />}
      {!usualMethod(data) && (
        <Notice
          kind="soon"
          title={t("noMethod")}
          action={
            <div className="flex flex-wrap gap-2">
              <LinkButton href="/account">{t("addCard")}</LinkButton>
              <LinkButton href={PERSON_HREF}>{common("person")}</LinkButton>
            </div>
          }
        />
      )}
    </>
  );
}

function Declined({ charge }: { charge: ChargeView }) {
  const t = useTranslations("payments");
  return (
    <Notice kind="late" announce title={t("state.declined")}>
      {t(`failure.${charge.failure ?? "declined"}`, { method: cardName(charge.method) })}{" "}
      {t("failure.choose")}
    </Notice>
  );
}
