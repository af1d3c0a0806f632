"use client";

import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";

export function CloseDay({ onDone }: { onDone: () => Promise<void> }) {
  const t = useTranslations("callbacks.closedDays");
  const [isOpen, open] = useState(false);
  return (
    <Dialog
      title={t("close")}
      description={t("hint")}
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button size="small" className="mt-2">
          {t("close")}
        </Button>
      }
    >
      <CloseForm
        onClosed={() => {
          open(false);
          void onDone();
        }}
      />
    </Dialog>
  );
}

/** What it changes about booked calls is said before. */
function CloseForm({ onClosed }: { onClosed: () => void }) {
  const t = useTranslations("callbacks.closedDays");
  const { closedDays } = useTRPC();
  const sentence = useErrorMessage();
  const say = useToast();
  const refresh = useRefreshed();
  const [on, setOn] = useState("");
  const { data: change } = useQuery(closedDays.preview.queryOptions(on ? { on } : skipToken));
  const { mutate, isPending, error } = useMutation(
    closedDays.close.mutationOptions({
      onSuccess: ({ moved, ended }) => {
        say(ended > 0 ? t("doneEnded", { moved, ended }) : t("done", { moved }));
        onClosed();
      },
      onSettled: refresh,
    }),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    if (on && name) mutate({ on, name });
  }

  return (
    <form className="grid gap-4" onSubmit={submit}>
      <Field
        label={t("day")}
        type="date"
        required
        value={on}
        onChange={({ target }) => setOn(target.value)}
      />
      <Field label={t("name")} name="name" required maxLength={80} />
      <p aria-live="polite" className="text-soft empty:hidden">
        {change && t("change", { calls: change.calls })}
      </p>
      <p role="alert" className="text-late empty:hidden">
        {error ? sentence(error) : null}
      </p>
      <Button type="submit" kind="primary" busy={isPending} className="justify-self-start">
        {t("submit")}
      </Button>
    </form>
  );
}
