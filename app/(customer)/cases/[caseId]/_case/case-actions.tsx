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
  const form = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = row.state === "open";
  const Form = formOf(row);

  function write() {
    flushSync(() => setWrites(true));
    form.current?.querySelector("textarea")?.focus();
  }
  function leave() {
    flushSync(() => setWrites(false));
    opener.current?.focus();
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {writes && Form && (
        <div ref={form} className="card p-4 sm:p-6">
          <Form row={row} onSent={() => setWrites(false)}>
            <Button onClick={leave}>{t("cancel")}</Button>
          </Form>
        </div>
      )}
      <div className="flex flex-wrap gap-2 *:grow sm:*:grow-0">
        {!writes && Form && (
          <Button ref={opener} kind="soft" onClick={write}>
            {t(isOpen ? "add" : "reopen")}
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
  if (state !== "open") return reopenUntil === null ? null : ReopenForm;
  return turn === "customer" ? null : AddForm;
}
