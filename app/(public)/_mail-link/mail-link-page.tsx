import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";

type Words = "callbacks.link" | "reminders.link" | "feedback.link";

/** Neither a search engine nor the next page is told the address: whoever has it needs no more. */
export async function mailLinkMetadata(words: Words) {
  const t = await getTranslations(words);
  return { title: t("title"), referrer: "no-referrer" as const, robots: { index: false } };
}

type MailLinkPageProps = {
  words: Words;
  /** Where the same is found by whoever signs in. */
  signInHref: string;
  /** What is known of a link that is out of date, in place of that it is. */
  instead?: { title: string; hint: string; signIn: string } | undefined;
  /** Null: the link is out of date. */
  children: ReactNode;
};

/** Where a mail's link leads: it works without signing in, and so says nothing about whose it is. */
export async function MailLinkPage({ words, signInHref, instead, children }: MailLinkPageProps) {
  const t = await getTranslations(words);
  const bad = instead ?? { title: t("bad"), hint: t("badHint"), signIn: t("signIn") };
  return (
    <main className="mx-auto grid w-full max-w-xl grid-cols-1 gap-6 px-4 py-8 sm:py-14">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t("title")}</h1>
        {children && <p className="text-soft">{t("lead")}</p>}
      </header>
      {children ?? (
        <Notice kind="soon" title={bad.title}>
          {bad.hint}
        </Notice>
      )}
      <p>
        <LinkButton href={signInHref}>{children ? t("signIn") : bad.signIn}</LinkButton>
      </p>
    </main>
  );
}
