"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { Button } from "#app/_ui/button.tsx";
import type { CaseSummary } from "#server/plans/schema.ts";
import { AddForm } from "./add-form.tsx";
import { ReopenForm } from "./reopen-form.tsx";
import { Withdraw } from "./withdraw.tsx";

/** All that can be done about it; `children` is the way to a person, which is always there. */
export function CaseActions({ row, children }: { row: CaseSummary; children: ReactNode }) {
  const t = useTranslations("cases.case");
  const [writes, setWrites] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = row.state === "open";
  const form = formOf(row);

  function write() {
    flushSync(() => setWrites(true));
    place.current?.querySelector("textarea")?.focus();
  }
  function leave() {
    flushSync(() => setWrites(false));
    opener.current?.focus();
  }
  const close = () => setWrites(false);
  const cancel = <Button onClick={leave}>{t("cancel")}</Button>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {writes && form && (
        <div ref={place} className="card p-4 sm:p-6">
          {form === "add" ? (
            <AddForm row={row} onSent={close}>
              {cancel}
            </AddForm>
          ) : (
            <ReopenForm row={row} onSent={close}>
              {cancel}
            </ReopenForm>
          )}
        </div>
      )}
      <div className="flex flex-wrap gap-2 *:grow sm:*:grow-0">
        {!writes && form && (
          <Button ref={opener} kind="soft" onClick={write}>
            {t(form)}
          </Button>
        )}
        {isOpen && <Withdraw row={row} />}
        {children}
      </div>
    </div>
  );
}

/** What can be written now, beside the answer to a question. */
function formOf({ state, turn, reopenUntil }: CaseSummary) {
  if (state !== "open") return reopenUntil === null ? null : "reopen";
  return turn === "customer" ? null : "add";
}
