"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { Button } from "#app/_ui/button.tsx";
import type { ComplaintView } from "#server/complaints/schema.ts";
import { WordsForm } from "./words-form.tsx";
import { Withdraw } from "./withdraw.tsx";

type ComplaintActionsProps = { row: ComplaintView; children: ReactNode };

/** All that can be done about it; `children` is the way to a person, which is always there. */
export function ComplaintActions({ row, children }: ComplaintActionsProps) {
  const t = useTranslations("complaints.page");
  const [writes, setWrites] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = row.state === "open";
  const act = isOpen ? "add" : row.disagreeUntil ? "disagree" : null;

  function write() {
    flushSync(() => setWrites(true));
    place.current?.querySelector("textarea")?.focus();
  }
  function leave() {
    flushSync(() => setWrites(false));
    opener.current?.focus();
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {writes && act && (
        <div ref={place} className="card p-4 sm:p-6">
          <WordsForm row={row} act={act} onSent={() => setWrites(false)}>
            <Button onClick={leave}>{t("cancel")}</Button>
          </WordsForm>
        </div>
      )}
      <div className="flex flex-wrap gap-2 *:grow sm:*:grow-0">
        {!writes && act && (
          <Button ref={opener} kind="soft" onClick={write}>
            {t(act)}
          </Button>
        )}
        {isOpen && <Withdraw id={row.id} />}
        {children}
      </div>
    </div>
  );
}
