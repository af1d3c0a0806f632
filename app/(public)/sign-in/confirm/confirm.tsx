"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "#app/_ui/button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { addressIn, isCode, plainDigits } from "#server/auth/policy.ts";
import { wantedBefore } from "../asked.ts";
import { useConfirmCode } from "../use-confirm-code.ts";

type Guess = { email: string; code: string };

export function Confirm() {
  const t = useTranslations("signIn.confirm");
  const hash = useSyncExternalStore(
    onHashChange,
    () => window.location.hash,
    () => null,
  );
  if (hash === null) return null;
  const guess = guessIn(hash);
  return (
    <main className="mx-auto w-full max-w-lg px-4 py-8 sm:py-14">
      <Sheet className="grid gap-6">
        <h1 className="text-2xl">{t("title")}</h1>
        {guess ? <Question guess={guess} /> : <Notice kind="soon">{t("missing")}</Notice>}
        <LinkButton href="/sign-in" kind="plain" size="small" className="-mx-3 justify-self-start">
          {t("toSignIn")}
        </LinkButton>
      </Sheet>
    </main>
  );
}

function Question({ guess }: { guess: Guess }) {
  const t = useTranslations("signIn.confirm");
  const { confirm, busy, error } = useConfirmCode(wantedBefore());
  const spaced = `${guess.code.slice(0, 4)} ${guess.code.slice(4)}`;
  return (
    <>
      <p>{t.rich("lead", { email: strong(guess.email) })}</p>
      <Button kind="primary" busy={busy} onClick={() => confirm(guess)}>
        {t("submit")}
      </Button>
      {error && (
        <Notice kind="late" announce>
          {error}
        </Notice>
      )}
      <p className="text-sm text-soft">{t.rich("code", { code: strong(spaced) })}</p>
    </>
  );
}

const strong = (text: string) => () => (
  <bdi className="font-semibold whitespace-nowrap text-ink tabular-nums">{text}</bdi>
);

function onHashChange(listener: () => void) {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** What stands behind the # of the link in the mail. */
function guessIn(hash: string): Guess | null {
  const said = new URLSearchParams(hash.slice(1));
  const email = addressIn(said.get("email") ?? "");
  const code = plainDigits(said.get("code") ?? "");
  return email !== null && isCode(code) ? { email, code } : null;
}
