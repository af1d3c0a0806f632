"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 as newKey } from "uuid";
import { STORY_LIMIT } from "#server/cases/policy.ts";
import { CASE_KINDS, type Money, type PlanDetail } from "#server/plans/schema.ts";
import { mostFor } from "./most-for.ts";
import { AmountField, useAmount } from "../../_cases/amount-field.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Select } from "#app/_ui/select.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { PlanForm, PlanFormDone } from "../plan-form.tsx";

type ReportFormProps = { conversationId: string; plan: PlanDetail };

/** What the customer says of a purchase, in their name. */
export function ReportForm({ conversationId, plan }: ReportFormProps) {
  const t = useTranslations("caseDesk.report");
  // What was on the screen is what is confirmed, whatever is paid back meanwhile.
  const [most] = useState(() => mostOf(plan));
  const [kind, setKind] = useState<(typeof CASE_KINDS)[number]>(CASE_KINDS[0]);
  const [text, setText] = useState("");
  const given = useAmount(most, most);
  const { report, isBusy, error, isDone } = useReportFor();
  const { amount } = given;

  function confirm() {
    if (!amount) return;
    const { minor } = amount;
    report({ conversationId, planId: plan.id, kind, minor, text: text.trim() });
  }
  if (isDone) return <PlanFormDone title={t("done", { kind })} />;
  return (
    <PlanForm
      confirm={t("confirm")}
      isBusy={isBusy}
      isIncomplete={!amount || text.trim() === ""}
      error={error}
      onConfirm={confirm}
    >
      <Select
        label={t("kind")}
        value={kind}
        options={CASE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setKind(CASE_KINDS.find((one) => one === value) ?? kind)
        }
      />
      <AmountField {...{ given, most }} />
      <TextArea
        label={t("text")}
        hint={t("textHint", { kind })}
        className="min-h-24"
        maxLength={STORY_LIMIT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="text-sm">{t("effect", { kind })}</p>
    </PlanForm>
  );
}

const mostOf = ({ report, remaining: { currency } }: PlanDetail): Money =>
  mostFor(report) ?? { minor: 0, currency };

type Report = {
  conversationId: string;
  planId: string;
  kind: (typeof CASE_KINDS)[number];
  minor: number;
  text: string;
};

/** Sent again after a line that broke, it is one case. */
function useReportFor() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [key] = useState(() => newKey());
  const { mutate, isPending, error, isSuccess } = useMutation(
    trpc.cases.openFor.mutationOptions({
      onSettled: () =>
        Promise.all([
          client.invalidateQueries(trpc.plans.ofCustomer.queryFilter()),
          client.invalidateQueries({ queryKey: trpc.cases.pathKey() }),
        ]),
    }),
  );
  return {
    report: (asked: Report) => mutate({ key, ...asked }),
    isBusy: isPending,
    error,
    isDone: isSuccess,
  };
}
