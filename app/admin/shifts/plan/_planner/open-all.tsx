"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Plan } from "#server/forecast/schema.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";

type OpenAllProps = { plan: Plan; isBusy: boolean; onYes: (close: () => void) => void };

/** How many, for how much, and what that leaves of the budget: asked before, for there is no undo. */
export function OpenAll({ plan, isBusy, onYes }: OpenAllProps) {
  const t = useTranslations("planner.gaps");
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const { gapsCost, spent, budget, currency } = plan;
  const gaps = plan.gaps.filter(({ nobody }) => !nobody);
  const untakeable = plan.gaps.length - gaps.length;
  const text = (minor: number) => isolated(moneyText({ minor, currency }, locale));
  const left = budget - spent - gapsCost;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t("askTitle", { count: gaps.length })}
      description={t("askCost", { cost: text(gapsCost) })}
      trigger={
        <Button size="small" busy={isBusy}>
          {t("openAll")}
        </Button>
      }
    >
      {budget > 0 && (
        <p className={left < 0 ? "text-sm text-late" : "text-sm"}>
          {left < 0
            ? t("askOver", { budget: text(budget), over: text(-left) })
            : t("askLeft", { budget: text(budget), left: text(left) })}
        </p>
      )}
      {untakeable > 0 && (
        <p className="text-sm text-soft">{t("askUntakeable", { count: untakeable })}</p>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button kind="primary" busy={isBusy} onClick={() => onYes(() => setOpen(false))}>
          {t("askYes", { count: gaps.length })}
        </Button>
        <DialogClose>
          <Button>{t("askNo")}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
