import { type ReactNode, useState } from "react";
import type { PlanDetail } from "#server/plans/schema.ts";
import { Dialog } from "#app/_ui/dialog.tsx";

type Shown = { title: ReactNode; description: ReactNode; form: ReactNode };

/** The dialog stands beside the plans: of one that is paid off, which moves, it still says how that went. */
export function usePlanDialog(show: (plan: PlanDetail) => Shown) {
  const [plan, setPlan] = useState<PlanDetail | null>(null);
  const [isOpen, setOpen] = useState(false);

  function openFor(one: PlanDetail) {
    setPlan(one);
    setOpen(true);
  }

  const { form, ...words } = plan ? show(plan) : { form: null, title: "", description: "" };
  const dialog = plan && (
    <Dialog {...words} open={isOpen} onOpenChange={setOpen}>
      {form}
    </Dialog>
  );
  return { openFor, dialog };
}
