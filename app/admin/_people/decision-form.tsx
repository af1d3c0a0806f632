"use client";

import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { Button } from "#app/_ui/button.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";

type DecisionFormProps = {
  submit: string;
  danger?: boolean;
  busy: boolean;
  problem?: string | undefined;
  onSubmit: () => void;
  children?: ReactNode;
};

/** What a dialog asks for, with the two ways out of it. */
export function DecisionForm(props: DecisionFormProps) {
  const { submit, danger = false, busy, problem, onSubmit, children } = props;
  const t = useTranslations("staff");

  function decide(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    onSubmit();
    // What was found wrong may lie above what is in sight.
    requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }

  return (
    <form noValidate onSubmit={decide} className="grid gap-5">
      {children}
      {problem && <Notice kind="late" announce title={problem} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind={danger ? "danger" : "primary"} {...{ busy }}>
          {submit}
        </Button>
        <DialogClose>
          <Button>{t("cancel")}</Button>
        </DialogClose>
      </div>
    </form>
  );
}
