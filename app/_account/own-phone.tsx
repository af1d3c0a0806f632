"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { PhoneField } from "#app/_ui/phone-field.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";

/** Of a member of staff: it rings first when they make a booked call. */
export function OwnPhone({ phone }: { phone: string | null }) {
  const t = useTranslations("signIn.account");
  const sentence = useErrorMessage();
  const say = useToast();
  const [stored, setStored] = useState(phone);
  const [typed, setTyped] = useState(phone ?? "");
  const [isMissing, setMissing] = useState(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().people.changeOwnPhone.mutationOptions({
      onSuccess(own) {
        setStored(own.phone);
        setTyped(own.phone ?? "");
        say(own.phone ? t("phoneSaved") : t("phoneRemoved"));
      },
    }),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const isEmpty = typed.trim() === "";
    setMissing(isEmpty);
    if (!isEmpty) mutate({ phone: typed });
  }

  return (
    <form className="grid max-w-md gap-3" onSubmit={submit} noValidate>
      <PhoneField
        label={t("phone")}
        hint={t("phoneHint")}
        value={typed}
        error={isMissing ? t("phoneMissing") : error && sentence(error)}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={isPending}>
          {t("phoneSave")}
        </Button>
        {stored && (
          <Button kind="plain" busy={isPending} onClick={() => mutate({ phone: null })}>
            {t("phoneRemove")}
          </Button>
        )}
      </div>
    </form>
  );
}
