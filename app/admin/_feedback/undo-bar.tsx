"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FeedbackDetail } from "#server/feedback/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { useUndo } from "./use-undo.ts";

/** Also after a reload: until it is sent, it can be undone here. */
export function UndoBar({ undo }: Pick<FeedbackDetail, "undo">) {
  const t = useTranslations("feedback.triage");
  const takeBack = useUndo();
  if (!undo) return null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="status" className="grow text-soft">
        {t("sending")}
      </p>
      <Button size="small" onClick={() => takeBack(undo.id)}>
        <Undo2 aria-hidden />
        {t("undoCount", { count: undo.count })}
      </Button>
    </div>
  );
}
