import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { complaintText } from "#app/_complaints/drafts.ts";
import { useStoredDraft } from "#app/_chat/hooks/use-stored-draft.ts";
import { SendProblem } from "#app/_shell/send-problem.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useClientKey } from "#app/_trpc/use-client-key.ts";
import { Button } from "#app/_ui/button.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { STORY_LIMIT } from "#server/complaints/policy.ts";
import type { ComplaintView } from "#server/complaints/schema.ts";

type WordsFormProps = {
  row: ComplaintView;
  act: "add" | "disagree";
  onSent: () => void;
  children: ReactNode;
};

/** More words while we look into it, or why our answer is not right. */
export function WordsForm({ row, act, onSent, children }: WordsFormProps) {
  const t = useTranslations("complaints");
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useStoredDraft(complaintText(row.id, act), field);
  const [isTried, setTried] = useState(false);
  const { refresh } = useRouter();
  const { keyFor, forget } = useClientKey();
  const { mutate, isPending, error } = useMutation(
    useTRPC().complaints[act].mutationOptions({
      onSuccess() {
        forget();
        setText("");
        onSent();
        refresh();
      },
    }),
  );
  const words = text.trim();
  const excess = words.length - STORY_LIMIT;
  const missing = isTried && words === "" ? t("page.missing") : undefined;
  const day = row.disagreeUntil && dayTag(row.disagreeUntil, "weekday");

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
        label={t(`page.${act}Label`)}
        hint={act === "disagree" && day ? t.rich("page.disagreeHint", { day }) : undefined}
        rows={3}
        value={text}
        error={excess > 0 ? t("form.tooLong", { count: excess }) : missing}
        onChange={({ target }) => setText(target.value)}
        className="min-h-24"
      />
      {error && <SendProblem error={error} noAnswer={t("form.noAnswer")} />}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" type="submit" busy={isPending}>
          {t(`page.${act}Send`)}
        </Button>
        {children}
      </div>
    </form>
  );
}
