"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDemoCode } from "#app/_account/use-demo-code.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { reasonOf } from "#app/_trpc/reason-of.ts";
import { CodeField } from "#app/_account/code-field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { isCode, plainDigits } from "#server/auth/policy.ts";
import { FormSheet } from "./form-sheet.tsx";
import { useSaved } from "./use-saved.ts";

type EmailCodeProps = { asked: { email: string }; onBack: () => void; onClose: () => void };

export function EmailCode({ asked, onBack, onClose }: EmailCodeProps) {
  const t = useTranslations("profile.emailSheet");
  const auth = useTranslations("auth.proof");
  const sentence = useErrorMessage();
  const [typed, setTyped] = useState<string | null>(null);
  const [isInvalid, setInvalid] = useState(false);
  const filled = useDemoCode(asked.email, asked);
  const confirming = useMutation(
    useTRPC().profile.confirmEmail.mutationOptions(useSaved("email", onClose)),
  );
  const isAboutCode = reasonOf(confirming.error) === "auth.wrongCode";
  const value = typed ?? filled ?? "";

  function confirm() {
    const code = plainDigits(value);
    setInvalid(!isCode(code));
    if (isCode(code)) confirming.mutate({ email: asked.email, code });
  }

  return (
    <FormSheet
      title={t("codeTitle")}
      lead={t.rich("sent", { email: strong(asked.email) })}
      problem={isAboutCode ? null : confirming.error}
      busy={confirming.isPending}
      action={t("confirm")}
      onSubmit={confirm}
      {...{ onBack, onClose }}
    >
      {filled && <Notice announce>{auth("filled")}</Notice>}
      <CodeField
        label={t("code")}
        value={value}
        error={isInvalid ? t("invalidCode") : isAboutCode && sentence(confirming.error)}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p className="text-sm text-soft">{t("nothing")}</p>
    </FormSheet>
  );
}

const strong = (text: string) => () => <bdi className="font-semibold text-ink">{text}</bdi>;
