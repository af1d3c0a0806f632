"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { addressIn } from "#server/auth/policy.ts";
import type { RequestCode } from "./use-request-code.ts";

export function EmailStep({ code }: { code: RequestCode }) {
  const t = useTranslations("signIn.email");
  const [email, setEmail] = useState("");
  const [isInvalid, setInvalid] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const address = addressIn(email);
    setInvalid(address === null);
    if (address !== null) code.request(address);
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <Field
        label={t("label")}
        hint={t("hint")}
        error={isInvalid ? t("invalid") : code.error}
        type="email"
        name="email"
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        maxLength={254}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <Button type="submit" kind="primary" busy={code.pending !== null}>
        {t("submit")}
      </Button>
    </form>
  );
}
