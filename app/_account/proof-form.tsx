"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useFirstFocus } from "#app/_ui/use-first-focus.ts";
import { isCode, plainDigits } from "#server/auth/policy.ts";
import { CodeField } from "./code-field.tsx";
import { useProof } from "./use-proof.ts";

export function ProofForm({ onEnd }: { onEnd: (isProven: boolean) => void }) {
  const t = useTranslations("auth.proof");
  const sentence = useErrorMessage();
  const field = useFirstFocus<HTMLInputElement>();
  const [typed, setTyped] = useState<string | null>(null);
  const [isIncomplete, setIncomplete] = useState(false);
  const { email, request, prove, filled } = useProof(() => onEnd(true));
  const value = typed ?? filled ?? "";
  const refused = prove.error ?? request.error;

  function submit(event: FormEvent) {
    event.preventDefault();
    const code = plainDigits(value);
    setIncomplete(!isCode(code));
    if (isCode(code)) prove.mutate({ code }, { onError: () => field.current?.focus() });
    else field.current?.focus();
  }

  function again() {
    setTyped(null);
    prove.reset();
    request.mutate();
    field.current?.focus();
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <p aria-live="polite" className="text-soft">
        {email ? t.rich("lead", { email: strong(email) }) : t("sending")}
      </p>
      {filled && <Notice announce>{t("filled")}</Notice>}
      <CodeField
        ref={field}
        label={t("label")}
        hint={t("hint")}
        error={isIncomplete ? t("invalid") : refused && sentence(refused)}
        value={value}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="primary" busy={prove.isPending}>
          {t("submit")}
        </Button>
        <Button onClick={() => onEnd(false)}>{t("cancel")}</Button>
        <Button kind="plain" busy={request.isPending} onClick={again}>
          {t("again")}
        </Button>
      </div>
    </form>
  );
}

const strong = (text: string) => () => <bdi className="font-semibold text-ink">{text}</bdi>;
