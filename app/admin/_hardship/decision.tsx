"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RELIEF_KINDS, type Relief, type StaffRequestView } from "#server/hardship/schema.ts";
import { Select } from "#app/_ui/select.tsx";
import { DecisionActions } from "./decision-actions.tsx";
import { PlanTable } from "./plan-table.tsx";
import { useNames } from "./use-names.ts";

/** What a relief would make of each plan, and what can be decided. */
export function Decision({ request }: { request: StaffRequestView }) {
  const t = useTranslations("hardshipDesk");
  const [chosen, setChosen] = useState(request.wish);
  const { plans, state, wish } = request;
  const isWaiting = state === "waiting";
  const relief = isWaiting ? chosen : null;
  return (
    <section aria-labelledby="plans" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {isWaiting && plans.length > 0 && <ReliefChoice {...{ relief, wish }} onChoose={setChosen} />}
      <div>
        <h2 id="plans" className="label font-sans">
          {t("plansTitle")}
        </h2>
        {plans.length === 0 && <p className="mt-1 text-sm text-soft">{t("noPlans")}</p>}
        <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(21rem,100%),1fr))] items-start gap-3 empty:hidden">
          {plans.map((plan) => (
            <PlanTable key={plan.id} {...{ plan, relief }} />
          ))}
        </div>
      </div>
      {relief && <p className="text-sm">{t("free")}</p>}
      <DecisionActions {...{ request, relief }} />
    </section>
  );
}

type ReliefChoiceProps = {
  relief: Relief | null;
  wish: Relief | null;
  onChoose: (relief: Relief) => void;
};

function ReliefChoice({ relief, wish, onChoose }: ReliefChoiceProps) {
  const t = useTranslations("hardshipDesk");
  const { reliefName } = useNames();
  return (
    <div className="max-w-md">
      <Select
        label={t("relief")}
        hint={wish ? t("asked", { relief: reliefName(wish) }) : t("askedTalk")}
        value={relief ?? ""}
        options={[
          ...(relief ? [] : [{ value: "", label: t("choose"), isDisabled: true }]),
          ...RELIEF_KINDS.map((value) => ({ value, label: reliefName(value) })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const one = RELIEF_KINDS.find((kind) => kind === value);
          if (one) onChoose(one);
        }}
      />
    </div>
  );
}
