"use client";

import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { Button } from "#app/_ui/button.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";

type DecisionFormProps = {
  submit: string;
  danger?: boolean;
  decision: { isPending: boolean; error: unknown };
  onSubmit: () => void;
  children?: ReactNode;
};

export function DecisionForm(props: DecisionFormProps) {
  const { submit, danger = false, decision, onSubmit, children } = props;
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
    <form noValidate onSubmit={decide} className="grid gap-5">
      {children}
      {error !== null && <Notice kind="late" announce title={sentence(error)} />}
      <div className="flex flex-wrap gap-3">
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
