"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { InstalmentView, PlanDetail } from "#server/plans/schema.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { DayChoice, useDayText } from "#app/_moving/day-choice.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Select } from "#app/_ui/select.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { PlanForm, PlanFormDone } from "../plan-form.tsx";

type MoveFormProps = { conversationId: string; plan: PlanDetail };

/** The same days and the same no that the customer's own page gives. */
export function MoveForm({ conversationId, plan }: MoveFormProps) {
  const t = useTranslations("desk.moving");
  const textOf = useDayText();
  // What was on the screen is what is confirmed, whatever is moved meanwhile.
  const [owed] = useState(() => plan.instalments.filter(({ move }) => move !== null));
  const [instalment, setInstalment] = useState(() => owed.find(isMovable) ?? owed[0]);
  const [day, setDay] = useState<string | null>(null);
  const { move, isBusy, error, moved } = useMoveFor();
  const labelOf = useLabel();

  function confirm() {
    if (!instalment || !day) return;
    const { id: instalmentId, dueOn: fromOn } = instalment;
    move({ conversationId, instalmentId, fromOn, toOn: day });
  }
  if (moved) return <PlanFormDone title={t("moved", { day: textOf(moved.toOn) })} />;
  const range = instalment?.move && "from" in instalment.move ? instalment.move : null;
  return (
    <PlanForm
      confirm={day ? t("confirm", { day: textOf(day) }) : t("button")}
      isBusy={isBusy}
      isIncomplete={!range || !day}
      error={error}
      onConfirm={confirm}
    >
      <Select
        label={t("what")}
        value={instalment?.id}
        options={owed.map((one) => ({ value: one.id, label: labelOf(one) }))}
        onChange={({ currentTarget: { value } }) => {
          setInstalment(owed.find(({ id }) => id === value));
          setDay(null);
        }}
      />
      {instalment && range && (
        <DayChoice
          key={instalment.id}
          {...{ range, day }}
          dueOn={instalment.dueOn}
          onChoose={setDay}
        />
      )}
      {instalment && !range && <Refused instalment={instalment} />}
    </PlanForm>
  );
}

const isMovable = ({ move }: InstalmentView) => move !== null && "from" in move;

function useLabel() {
  const t = useTranslations("desk.moving");
  const locale = useLocale();
  const textOf = useDayText();
  return ({ number, dueOn, outstanding }: InstalmentView) =>
    t("instalment", {
      number,
      day: textOf(dueOn),
      amount: isolated(moneyText(outstanding, locale)),
    });
}

function Refused({ instalment }: { instalment: InstalmentView }) {
  const sentence = useErrorMessage();
  return <Notice kind="info" announce title={sentence({ data: instalment.move })} />;
}

/** Sent again after a line that broke, it is moved once. */
function useMoveFor() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { mutate, isPending, error, data } = useMutation(
    trpc.plans.moveFor.mutationOptions({
      onSuccess: () => client.invalidateQueries(trpc.plans.ofCustomer.queryFilter()),
    }),
  );
  return { move: mutate, isBusy: isPending, error, moved: data ?? null };
}
