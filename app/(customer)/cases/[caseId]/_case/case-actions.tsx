"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Button } from "#app/_ui/button.tsx";
import type { CaseSummary } from "#server/plans/schema.ts";
import { AddForm } from "./add-form.tsx";
import { ReopenForm } from "./reopen-form.tsx";
import { Withdraw } from "./withdraw.tsx";

/** All that can be done about it; `children` is the way to a person, which is always there. */
export function CaseActions({ row, children }: { row: CaseSummary; children: ReactNode }) {
  const t = useTranslations("cases.case");
  const [writes, setWrites] = useState(false);
  const [wasAdded, setWasAdded] = useState(false);
  const isOpen = row.state === "open";
  const canAdd = isOpen && row.turn !== "customer";
  const canReopen = !isOpen && row.reopenUntil !== null;
  const cancel = <Button onClick={() => setWrites(false)}>{t("cancel")}</Button>;

  function sent() {
    setWrites(false);
    setWasAdded(true);
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p role="status" className="text-sm font-semibold text-accent empty:hidden">
        {wasAdded && isOpen && t("added")}
      </p>
      {writes && canAdd && (
        <div className="card p-4 sm:p-6">
          <AddForm caseId={row.id} planId={row.planId} onSent={sent}>
            {cancel}
          </AddForm>
        </div>
      )}
      {writes && canReopen && (
        <div className="card p-4 sm:p-6">
          <ReopenForm row={row} onSent={() => setWrites(false)}>
            {cancel}
          </ReopenForm>
        </div>
      )}
      <div className="flex flex-wrap gap-2 *:grow sm:*:grow-0">
        {!writes && (canAdd || canReopen) && (
          <Button
            kind="soft"
            onClick={() => {
              setWasAdded(false);
              setWrites(true);
            }}
          >
            {t(canAdd ? "add" : "reopen")}
          </Button>
        )}
        {isOpen && <Withdraw row={row} />}
        {children}
      </div>
    </div>
  );
}
