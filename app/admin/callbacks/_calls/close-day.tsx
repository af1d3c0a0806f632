"use client";

import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { DayClosed } from "#server/callbacks/schema.ts";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { Rearranged } from "./rearranged.tsx";

export function CloseDay({ onDone }: { onDone: () => Promise<void> }) {
  const t = useTranslations("callbacks.closedDays");
  const say = useToast();
  const [isOpen, setOpen] = useState(false);
  const [closed, setClosed] = useState<DayClosed | null>(null);

  function open(wanted: boolean) {
    setOpen(wanted);
    if (wanted) setClosed(null);
  }

  function finish(done: DayClosed) {
    void onDone();
    if (done.calls.length > 0) return setClosed(done);
    say(t("done", { moved: 0 }));
    open(false);
  }

  return (
    <Dialog
      title={t("close")}
      description={closed ? undefined : t("hint")}
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button size="small" className="mt-2">
          {t("close")}
        </Button>
      }
    >
      {closed ? (
        <Rearranged closed={closed} onDone={() => open(false)} />
      ) : (
        <CloseForm onClosed={finish} />
      )}
    </Dialog>
  );
}

/** What it changes about booked calls is said before: until that is known, no day is closed. */
function CloseForm({ onClosed }: { onClosed: (closed: DayClosed) => void }) {
  const t = useTranslations("callbacks.closedDays");
  const { closedDays } = useTRPC();
  const sentence = useErrorMessage();
  const refresh = useRefreshed();
  const [on, setOn] = useState("");
  const preview = useQuery(closedDays.preview.queryOptions(on ? { on } : skipToken, FRESH));
  useLiveRefresh(["callbacks"], () => on && void preview.refetch());
  const change = preview.isFetching ? undefined : preview.data;
  const { mutate, isPending, error } = useMutation(
    closedDays.close.mutationOptions({ onSuccess: onClosed, onSettled: refresh }),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    if (!on || !name) return;
    if (change) mutate({ on, name });
    else void preview.refetch();
  }

  const refusal = error ?? preview.error;
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
        {refusal ? sentence(refusal) : null}
      </p>
      <Button
        type="submit"
        kind="primary"
        busy={isPending || preview.isFetching}
        className="justify-self-start"
      >
        {t("submit", { calls: change?.calls ?? 0 })}
      </Button>
    </form>
  );
}

/** Calls are booked all the time. */
const FRESH = { staleTime: 0, gcTime: 0 };
