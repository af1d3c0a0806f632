import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { api } from "#app/_trpc/server.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { MailText } from "./mail-text.tsx";

export async function generateMetadata() {
  const t = await getTranslations("mail.captured");
  return { title: t("title") };
}

/** The mailbox of the demo; where mail is really sent there is no such page. */
export default async function MailPage() {
  const t = await getTranslations("mail.captured");
  const mails = await (await api()).mail.list({}).catch(() => notFound());

  return (
    <main className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-6 px-4 py-8 sm:py-14">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
        <p className="flex flex-wrap gap-2 pt-2">
          <LinkButton href="/mail" size="small" prefetch={false}>
            {t("refresh")}
          </LinkButton>
          <LinkButton href="/sign-in" kind="plain" size="small">
            {t("signIn")}
          </LinkButton>
        </p>
      </header>
      {mails.length === 0 && <Empty title={t("empty")} />}
      <ol className="grid grid-cols-1 gap-4">
        {mails.map((mail) => (
          <li key={mail.id}>
            <MailText mail={mail} />
          </li>
        ))}
      </ol>
    </main>
  );
}
