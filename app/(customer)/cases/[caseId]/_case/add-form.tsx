"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { caseText } from "#app/_cases/drafts.ts";
import { SendProblem } from "#app/_shell/send-problem.tsx";
import { useStoredDraft } from "#app/_chat/hooks/use-stored-draft.ts";
import { NotReady } from "#app/_files/not-ready.tsx";
import { FilePicker } from "#app/_files/file-picker.tsx";
import { useUploads } from "#app/_files/use-uploads.ts";
import { Button } from "#app/_ui/button.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { STORY_LIMIT } from "#server/cases/policy.ts";
import type { CaseSummary } from "#server/plans/schema.ts";
import { lookAtActivity } from "./look-at-activity.ts";
import { useAddition } from "./use-addition.ts";

type AddFormProps = {
  row: CaseSummary;
  /** To what we have asked. */
  isAnswer?: boolean;
  onSent?: () => void;
  children?: ReactNode;
};

/** Words, files or both, into the story of a case. */
export function AddForm({ row, isAnswer = false, onSent, children }: AddFormProps) {
  const t = useTranslations("cases");
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useStoredDraft(caseText(row.id), field);
  const [isTried, setTried] = useState(false);
  const uploads = useUploads();
  const { add, error, isBusy } = useAddition(row.id, () => {
    setText("");
    setTried(false);
    uploads.clear();
    lookAtActivity();
    onSent?.();
  });
  const words = text.trim();
  const excess = words.length - STORY_LIMIT;
  const hasFiles = uploads.ids.length > 0 || uploads.isBusy || uploads.hasFailed;
  const isEmpty = words === "" && !hasFiles;
  const missing = isTried && isEmpty ? t("case.addMissing") : undefined;

  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isEmpty) field.current?.focus();
    else if (excess <= 0 && !uploads.isBusy && !uploads.hasFailed)
      add({ text: words || null, fileIds: uploads.ids });
  }

  return (
    <form noValidate onSubmit={send} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <TextArea
        ref={field}
        label={t(isAnswer ? "case.answer" : "case.addLabel")}
        rows={3}
        value={text}
        error={excess > 0 ? t("report.tooLong", { count: excess }) : missing}
        onChange={({ target }) => setText(target.value)}
        className="min-h-24"
      />
      <FilePicker uploads={uploads} />
      <NotReady {...{ uploads, isTried }} />
      {error && <SendProblem error={error} noAnswer={t("case.noAnswer")} planId={row.planId} />}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" type="submit" busy={isBusy}>
          {t(isAnswer ? "case.sendAnswer" : "case.sendAdd")}
        </Button>
        {children}
      </div>
    </form>
  );
}
