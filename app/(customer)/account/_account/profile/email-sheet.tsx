"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Field } from "#app/_ui/field.tsx";
import { newEmail } from "#server/profile/schema.ts";
import { EmailCode } from "./email-code.tsx";
import { FormSheet } from "./form-sheet.tsx";

/** First the address, then the code that came there. */
export function EmailSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations("profile");
  const [value, setValue] = useState("");
  const [isInvalid, setInvalid] = useState(false);
  const asking = useMutation(useTRPC().profile.requestEmail.mutationOptions());

  function ask() {
    const { data } = newEmail.safeParse({ email: value });
    setInvalid(!data);
    if (data) asking.mutate(data);
  }

  if (asking.data) {
    return <EmailCode asked={asking.data} onBack={() => asking.reset()} {...{ onClose }} />;
  }
  return (
    <FormSheet
      title={t("changeNamed", { part: "email" })}
      lead={t("emailSheet.lead")}
      problem={asking.error}
      busy={asking.isPending}
      action={t("emailSheet.send")}
      onSubmit={ask}
      onClose={onClose}
    >
      <Field
        label={t("emailSheet.field")}
        type="email"
        dir="ltr"
        autoComplete="email"
        maxLength={300}
        value={value}
        error={isInvalid && t("emailSheet.invalid")}
        onChange={({ target }) => setValue(target.value)}
      />
    </FormSheet>
  );
}
