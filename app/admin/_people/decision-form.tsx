"use client";

import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { cn } from "#app/_ui/cn.ts";
import { Button } from "#app/_ui/button.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type DecisionFormProps = {
  submit: string;
  danger?: boolean;
  /** It may be higher than its dialog: what decides stays in sight at the foot of it. */
  isLong?: boolean;
  decision: { isPending: boolean; error: unknown };
  onSubmit: () => void;
  children?: ReactNode;
};

/** Over the dialog's own margins. */
const FOOT =
  "sticky -bottom-6 -mx-6 -mb-6 border-t border-line bg-sheet px-6 py-4 sm:-bottom-8 sm:-mx-8 sm:-mb-8 sm:px-8";

export function DecisionForm(props: DecisionFormProps) {
  const { submit, danger = false, isLong = false, decision, onSubmit, children } = props;
  const t = useTranslations("staff");
  const sentence = useErrorMessage();
  const { isPending, error } = decision;

  function decide(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const form = event.currentTarget;
    onSubmit();
    // What was found wrong may lie above what is in sight.
    requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }

  return (
    <form
      noValidate
      onSubmit={decide}
      className={cn("grid gap-5", isLong && "[&_input]:scroll-mb-28")}
    >
      {children}
      {error !== null && <Notice kind="late" announce title={sentence(error)} />}
      <div className={cn("flex flex-wrap gap-3", isLong && FOOT)}>
        <Button type="submit" kind={danger ? "danger" : "primary"} busy={isPending}>
          {submit}
        </Button>
        <DialogClose>
          <Button>{t("cancel")}</Button>
        </DialogClose>
      </div>
    </form>
  );
}
