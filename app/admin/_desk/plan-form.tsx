import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#app/_ui/button.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type PlanFormProps = {
  confirm: ReactNode;
  isBusy: boolean;
  /** Nothing is chosen yet that could be confirmed. */
  isIncomplete: boolean;
  error: unknown;
  onConfirm: () => void;
  children: ReactNode;
};

/** What is confirmed of a plan at the customer's word. */
export function PlanForm({
  confirm,
  isBusy,
  isIncomplete,
  error,
  onConfirm,
  children,
}: PlanFormProps) {
  const t = useTranslations("desk.planForm");
  const sentence = useErrorMessage();
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && !isIncomplete) onConfirm();
      }}
    >
      {children}
      {error ? <Notice kind="late" announce title={sentence(error)} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" busy={isBusy} disabled={isIncomplete}>
          {confirm}
        </Button>
        <DialogClose>
          <Button>{t("cancel")}</Button>
        </DialogClose>
      </div>
    </form>
  );
}

/** It is done, or on its way; `action` leads to where it goes on. */
export function PlanFormDone({ title, action }: { title: ReactNode; action?: ReactNode }) {
  const t = useTranslations("desk.planForm");
  return (
    <div className="grid justify-items-start gap-4">
      <Notice announce title={title} />
      <div className="flex flex-wrap gap-2">
        {action}
        <DialogClose>
          <Button>{t("close")}</Button>
        </DialogClose>
      </div>
    </div>
  );
}
