"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { isCode, plainDigits } from "#server/auth/policy.ts";
import { useDemoCode } from "#app/_account/use-demo-code.ts";
import { Button } from "#app/_ui/button.tsx";
import { CodeField } from "#app/_account/code-field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { Asked } from "./asked.ts";
import { useConfirmCode } from "./use-confirm-code.ts";
import type { RequestCode } from "./use-request-code.ts";

type Props = { asked: Asked; wanted: string | null; code: RequestCode; onBack: () => void };

export function CodeStep({ asked, wanted, code, onBack }: Props) {
  const t = useTranslations("signIn.code");
  const demo = useTranslations("signIn.demo");
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isIncomplete, setIncomplete] = useState(false);
  const { confirm, busy, error } = useConfirmCode(wanted, () => input.current?.focus());
  const filled = useDemoCode(asked.demoName === null ? undefined : asked.email, asked.askedAt);
  const value = typed ?? filled ?? "";
  const isFilledIn = filled !== null && value === filled && !error;

  useEffect(() => input.current?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    const digits = plainDigits(value);
    const complete = isCode(digits);
    setIncomplete(!complete);
    if (complete) confirm({ email: asked.email, code: digits });
    else input.current?.focus();
  }

  return (
    <>
      <header className="grid gap-2">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="text-soft">{t.rich("lead", { email: strong(asked.email) })}</p>
      </header>
      {isFilledIn && asked.demoName && (
        <Notice announce>{demo("filled", { name: asked.demoName })}</Notice>
      )}
      <form onSubmit={submit} noValidate className="grid gap-5">
        <CodeField
          ref={input}
          label={t("label")}
          hint={t("hint")}
          error={isIncomplete ? t("invalid") : (error ?? code.error)}
          value={value}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" kind="primary" busy={busy}>
          {t("submit")}
        </Button>
      </form>
      <div className="-mx-3 flex flex-wrap justify-between gap-x-2">
        <Button
          kind="plain"
          size="small"
          busy={code.pending !== null}
          onClick={() => code.request(asked.email, asked.demoName)}
        >
          {t("again")}
        </Button>
        <Button kind="plain" size="small" onClick={onBack}>
          {t("otherAddress")}
        </Button>
      </div>
    </>
  );
}

const strong = (text: string) => () => <bdi className="font-semibold text-ink">{text}</bdi>;
