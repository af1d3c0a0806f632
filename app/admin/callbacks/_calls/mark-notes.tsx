"use client";

import { useMutation } from "@tanstack/react-query";
import { Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AttemptView } from "#server/callbacks/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { MarkDialog } from "../../_marking/mark-dialog.tsx";
import { useMarked } from "../../_marking/use-marked.ts";

type MarkNotesProps = { callbackId: string; attempt: Pick<AttemptView, "number" | "notes"> };

/** Nobody writes along on a telephone: what was noted is marked instead. */
export function MarkNotes({ callbackId, attempt: { number, notes } }: MarkNotesProps) {
  const t = useTranslations("themes.mark");
  const sentence = useErrorMessage();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().evidence.markNotes.mutationOptions({ onSuccess: useMarked(close) }),
  );
  return (
    <>
      <Button size="small" kind="plain" className="-ms-3" onClick={() => setOpen(true)}>
        <Quote aria-hidden />
        {t("button")}
      </Button>
      {isOpen && (
        <MarkDialog
          items={[{ key: `${number}`, text: notes }]}
          first={{ key: `${number}`, range: null }}
          isBusy={isPending}
          problem={error ? sentence(error) : undefined}
          onMark={(_, range, area) => mutate({ callbackId, attempt: number, ...range, area })}
          onClose={close}
        />
      )}
    </>
  );
}
