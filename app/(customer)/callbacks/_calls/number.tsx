"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { CallbackView } from "#server/callbacks/schema.ts";
import { isOutOfDate, useOutOfDate } from "#app/_callbacks/use-out-of-date.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { PhoneField } from "#app/_ui/phone-field.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useFirstFocus } from "#app/_ui/use-first-focus.ts";
import { useToast } from "#app/_ui/toast.tsx";

type NumberProps = { call: Pick<CallbackView, "id" | "phoneText"> };

/** Where a booked call goes to, for as long as nobody is making it. */
export function ChangeNumber({ call }: NumberProps) {
  const t = useTranslations("callbacks.number");
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <NumberForm call={call} onDone={() => setOpen(false)} />;
  return (
    <Button
      kind="plain"
      size="small"
      className="-ms-3 min-h-11 justify-self-start"
      onClick={() => setOpen(true)}
    >
      {t("change")}
    </Button>
  );
}

function NumberForm({ call, onDone }: NumberProps & { onDone: () => void }) {
  const t = useTranslations("callbacks");
  const field = useFirstFocus<HTMLInputElement>();
  const [isMissing, setMissing] = useState(false);
  const { change, isBusy, problem } = useChangeNumber(call.id, onDone);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const phone = String(new FormData(event.currentTarget).get("phone") ?? "").trim();
    setMissing(phone === "");
    if (phone) change(phone);
    else field.current?.focus();
  }

  return (
    <form noValidate className="my-2 grid max-w-sm gap-3" onSubmit={submit}>
      <PhoneField
        ref={field}
        label={t("number.label")}
        hint={t("booking.phoneHint")}
        error={isMissing ? t("booking.givePhone") : problem}
        name="phone"
        defaultValue={call.phoneText}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" size="small" className="min-h-11" busy={isBusy}>
          {t("number.save")}
        </Button>
        <Button kind="plain" size="small" className="min-h-11" onClick={onDone}>
          {t("number.keep")}
        </Button>
      </div>
    </form>
  );
}

function useChangeNumber(id: string, onDone: () => void) {
  const t = useTranslations("callbacks.number");
  const say = useToast();
  const router = useRouter();
  const sentence = useErrorMessage();
  const tellOutOfDate = useOutOfDate();
  const { mutate, isPending, error } = useMutation(
    useTRPC().callbacks.changeNumber.mutationOptions({
      onSuccess() {
        say(t("done"));
        router.refresh();
        onDone();
      },
      onError: (refusal) => isOutOfDate(refusal) && tellOutOfDate(refusal),
    }),
  );
  return {
    change: (phone: string) => mutate({ id, phone }),
    isBusy: isPending,
    problem: error && sentence(error),
  };
}
