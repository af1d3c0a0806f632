"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useToast } from "#app/_ui/toast.tsx";

/** Of those who answer for others: the figures of the week that is over. */
export function FiguresMail({ isOn: initial }: { isOn: boolean }) {
  const t = useTranslations("signIn.account");
  const say = useToast();
  const sentence = useErrorMessage();
  const [isOn, setOn] = useState(initial);
  const { mutate } = useMutation(
    useTRPC().insights.setMailing.mutationOptions({
      onSuccess: (now) => say(t(now.isOn ? "figuresOn" : "figuresOff")),
      onError(error, { isOn: wanted }) {
        setOn(!wanted);
        say(sentence(error), "problem");
      },
    }),
  );
  return (
    <Checkbox
      label={t("figures")}
      hint={t("figuresHint")}
      checked={isOn}
      onChange={({ target }) => {
        setOn(target.checked);
        mutate({ isOn: target.checked });
      }}
    />
  );
}
