"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BottomSheet, SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useOnline } from "#app/_ui/use-online.ts";

type FormSheetProps = {
  title: string;
  lead: ReactNode;
  problem: unknown;
  busy: boolean;
  action: string;
  onSubmit: () => void;
  onClose: () => void;
  onBack?: () => void;
  /** What else there is to do. */
  aside?: ReactNode;
  children: ReactNode;
};

export function FormSheet(props: FormSheetProps) {
  const { title, lead, problem, busy, action, onSubmit, aside, children } = props;
  const t = useTranslations("common");
  const sentence = useErrorMessage();
  const isOnline = useOnline();
  return (
    <BottomSheet title={title} onClose={props.onClose} onBack={props.onBack}>
      <form
        noValidate
        className="contents"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && isOnline) onSubmit();
        }}
      >
        <SheetBody>
          <p aria-live="polite" className="text-soft">
            {lead}
          </p>
          {problem ? (
            <Notice kind="late" announce>
              {sentence(problem)}
            </Notice>
          ) : null}
          {children}
        </SheetBody>
        <SheetFooter>
          <Button type="submit" kind="primary" busy={busy} disabled={!isOnline}>
            {action}
          </Button>
          {aside}
          {!isOnline && <p className="text-center text-sm text-soft">{t("refusals.offline")}</p>}
        </SheetFooter>
      </form>
    </BottomSheet>
  );
}
