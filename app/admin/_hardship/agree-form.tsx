"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ANSWER_LIMIT } from "#server/hardship/policy.ts";
import type { PlanInNeed, Relief, StaffRequestView } from "#server/hardship/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { reasonOf } from "#app/_trpc/reason-of.ts";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { PlanForm, PlanFormDone } from "../_desk/plan-form.tsx";
import { isUneven, shownTerms, termsUnder } from "./terms.ts";
import { useNames } from "./use-names.ts";
import { useRefreshedRequests } from "./use-requests.ts";

type AgreeFormProps = { request: StaffRequestView; relief: Relief };

/** What is offered that the customer has not asked for is agreed on with them first. */
export function AgreeForm({ request, relief }: AgreeFormProps) {
  const t = useTranslations("hardshipDesk");
  const { reliefName } = useNames();
  const [text, setText] = useState("");
  const [withCustomer, setWithCustomer] = useState(false);
  const { shown, agree, isBusy, error, isDone } = useAgree(request);
  const { id, wish, plans } = shown;
  const isOther = wish !== relief;

  function confirm() {
    agree({
      id,
      relief,
      withCustomer,
      text: text.trim() || null,
      terms: shownTerms(plans, relief),
    });
  }
  if (isDone) return <PlanFormDone title={t("agree.done")} />;
  return (
    <PlanForm
      confirm={t("agree.confirm")}
      isBusy={isBusy}
      isIncomplete={isOther && !withCustomer}
      error={error}
      onConfirm={confirm}
    >
      <div className="rounded-md bg-wash px-4 py-3">
        <p className="font-semibold">{reliefName(relief)}</p>
        <ul className="mt-1 grid gap-1 text-sm">
          {plans.map((plan) => (
            <Becomes key={plan.id} {...{ plan, relief }} />
          ))}
        </ul>
        <p className="mt-2 text-sm">{t("free")}</p>
      </div>
      {isOther && (
        <Checkbox
          label={t("agree.with")}
          hint={wish ? t("asked", { relief: reliefName(wish) }) : t("askedTalk")}
          checked={withCustomer}
          onChange={({ target }) => setWithCustomer(target.checked)}
        />
      )}
      <TextArea
        label={t("agree.text")}
        hint={t("agree.textHint")}
        className="min-h-24"
        maxLength={ANSWER_LIMIT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </PlanForm>
  );
}

/** "North Sole: 4 payments of €62.66, 3 February to 3 May". */
function Becomes({ plan, relief }: { plan: PlanInNeed; relief: Relief }) {
  const t = useTranslations("hardshipDesk.agree");
  const terms = termsUnder(plan, relief);
  if (!terms) return null;
  const { firstOn, lastOn, count, amount } = terms;
  return (
    <li>
      <bdi className="font-semibold">{plan.merchant}</bdi>:{" "}
      {t.rich(isUneven(plan, terms) ? "planUpTo" : "plan", {
        count,
        amount: moneyTag(amount),
        first: dayTag(firstOn, "long"),
        last: dayTag(lastOn, "long"),
      })}
    </li>
  );
}

/**
 * What was on the screen is what is confirmed, whatever is paid meanwhile. Where that has made it something else, the
 * new figures are shown beside the refusal.
 */
function useAgree(request: StaffRequestView) {
  const [shown, setShown] = useState(request);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = useRefreshedRequests();
  const { mutate, isPending, error, isSuccess } = useMutation(
    trpc.hardship.agree.mutationOptions({
      onSettled: async (_, refused) => {
        await refresh();
        if (reasonOf(refused) !== "hardship.changed") return;
        const fresh = queries.getQueryData(trpc.hardship.forStaff.queryKey({ id: request.id }));
        if (fresh) setShown(fresh);
      },
    }),
  );
  return { shown, agree: mutate, isBusy: isPending, error, isDone: isSuccess };
}
