"use client";

import { useTranslations } from "next-intl";
import type { ImportView } from "#server/imports/schema.ts";
import { CancelImport, ResumeImport, StartImport } from "./actions.tsx";
import { RunCard } from "./run-card.tsx";
import { useImport } from "./use-imports.ts";

/** First what it would do, then what it does, as it goes on. */
export function ImportScreen({ shown: first }: { shown: ImportView }) {
  const t = useTranslations("imports");
  const { id, name, check, write } = useImport(first);
  // What is all as it was, or all refused, would change nothing.
  const hasNews = check?.state === "done" && check.created + check.changed > 0;
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5">
      {write && (
        <RunCard {...{ id }} step="write" run={write}>
          {write.state === "running" && <CancelImport {...{ id }} />}
          {write.state === "cancelled" && <ResumeImport {...{ id }} />}
        </RunCard>
      )}
      {check && (
        <RunCard {...{ id }} step="check" run={check}>
          {hasNews && !write && <StartImport {...{ id, name, check }} />}
        </RunCard>
      )}
      <p className="text-sm text-soft">{t("retention")}</p>
    </div>
  );
}
