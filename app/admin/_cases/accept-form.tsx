"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { STORY_LIMIT } from "#server/cases/policy.ts";
import type { StaffCaseView } from "#server/cases/schema.ts";
import { moneyText } from "#server/platform/format/money.ts";
import type { Money } from "#server/plans/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { TextArea } from "#app/_ui/text-area.tsx";
import { PlanForm, PlanFormDone } from "../_desk/plan-form.tsx";
import { AmountField, useAmount } from "./amount-field.tsx";
import { RefundPreview } from "./refund-preview.tsx";
import { useRefreshedCases } from "./use-cases.ts";
import { useSeen } from "./use-seen.ts";

/** All that was asked for, or the part that the shop gives back. */
export function AcceptForm({ story }: { story: StaffCaseView }) {
  const t = useTranslations("caseDesk.accept");
  const locale = useLocale();
  // What was on the screen is what is confirmed, whatever is paid back meanwhile.
  const [{ asked, most }] = useState(() => ({ asked: story.amount, most: mostOf(story) }));
  const { limit, proposal } = story;
  const given = useAmount(proposal ? lessOf(proposal.amount, most) : most, most);
  const [text, setText] = useState(proposal?.text ?? "");
  const { accept, isBusy, error, accepted, isProposed } = useAccept(story);
  const textOf = (minor: number) => isolated(moneyText({ minor, currency: most.currency }, locale));

  if (accepted !== null) {
    const done = t(isProposed ? "proposed" : "done", { amount: textOf(accepted) });
    return <PlanFormDone title={done} />;
  }
  const { amount } = given;
  const isOverLimit = limit !== null && amount !== null && amount.minor > limit.minor;
  return (
    <PlanForm
      confirm={
        amount
          ? t(isOverLimit ? "propose" : "confirm", { amount: textOf(amount.minor) })
          : t("confirmNone")
      }
      isBusy={isBusy}
      isIncomplete={!amount}
      error={error}
      onConfirm={() => amount && accept(amount.minor, text.trim())}
    >
      <AmountField {...{ given, most }} {...(asked.minor > most.minor && { asked })} />
      <TextArea
        label={t("text")}
        hint={t("textHint")}
        maxLength={STORY_LIMIT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <RefundPreview id={story.id} minor={amount?.minor ?? null} />
      <p className="text-sm">
        {isOverLimit ? t("overLimit", { limit: textOf(limit.minor) }) : t("effect")}
      </p>
    </PlanForm>
  );
}

/** Not more than was asked for, nor than is left of the purchase. */
const mostOf = ({ amount, most }: Pick<StaffCaseView, "amount" | "most">) => lessOf(amount, most);

const lessOf = (a: Money, b: Money) => (a.minor < b.minor ? a : b);

function useAccept(story: StaffCaseView) {
  const onSettled = useRefreshedCases();
  const { seen, lookAgain } = useSeen(story);
  const { mutate, isPending, error, isSuccess, variables, data } = useMutation(
    useTRPC().cases.accept.mutationOptions({ onSettled, onError: lookAgain }),
  );
  return {
    accept: (minor: number, text: string) =>
      mutate({ id: story.id, minor, text: text || null, ...(seen && { seen }) }),
    isBusy: isPending,
    error,
    accepted: isSuccess ? variables.minor : null,
    isProposed: data === "proposed",
  };
}
