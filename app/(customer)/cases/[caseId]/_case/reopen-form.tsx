import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { reopenText } from "#app/_cases/drafts.ts";
import { SendProblem } from "#app/_shell/send-problem.tsx";
import { useStoredDraft } from "#app/_chat/hooks/use-stored-draft.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { Button } from "#app/_ui/button.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { STORY_LIMIT } from "#server/cases/policy.ts";
import type { CaseSummary } from "#server/plans/schema.ts";
import { lookAtActivity } from "./look-at-activity.ts";

type ReopenFormProps = { row: CaseSummary; onSent: () => void; children: ReactNode };

/** What is still wrong, and what opening it again means. */
export function ReopenForm({ row, onSent, children }: ReopenFormProps) {
  const t = useTranslations("cases");
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useStoredDraft(reopenText(row.id), field);
  const [isTried, setTried] = useState(false);
  const { refresh } = useRouter();
  const { keyFor, forget } = useClientKey();
  const { mutate, isPending, error } = useMutation(
    useTRPC().cases.reopen.mutationOptions({
      onSuccess() {
        forget();
        setText("");
        lookAtActivity();
        onSent();
        refresh();
      },
    }),
  );
  const words = text.trim();
  const excess = words.length - STORY_LIMIT;
  const missing = isTried && words === "" ? t("case.reopenMissing") : undefined;

  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (words === "") field.current?.focus();
    else if (excess <= 0) mutate({ id: row.id, key: keyFor(words), text: words });
  }

  return (
    <form noValidate onSubmit={send} className="grid gap-4">
      <TextArea
        ref={field}
        label={t("case.reopenLabel")}
        hint={
          row.reopenUntil && t.rich("case.reopenText", { day: dayTag(row.reopenUntil, "weekday") })
        }
        rows={3}
        value={text}
        error={excess > 0 ? t("report.tooLong", { count: excess }) : missing}
        onChange={({ target }) => setText(target.value)}
        className="min-h-24"
      />
      {error && <SendProblem error={error} noAnswer={t("case.noAnswer")} planId={row.planId} />}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" type="submit" busy={isPending}>
          {t("case.reopen")}
        </Button>
        {children}
      </div>
    </form>
  );
}
