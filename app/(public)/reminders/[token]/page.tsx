import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { ReminderChoice } from "#app/_reminders/reminder-choice.tsx";
import { api } from "#app/_trpc/server.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";

export async function generateMetadata() {
  const t = await getTranslations("reminders.link");
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } };
}

/** Where the link in a reminder leads: it works without signing in, and so says nothing about whose it is. */
export default async function RemindersPage({ params }: PageProps<"/reminders/[token]">) {
  const [t, caller, { token }] = await Promise.all([
    getTranslations("reminders.link"),
    api(),
    params,
  ]);
  const choice = await caller.reminders.choiceByLink({ token }).catch(() => null);
  return (
    <main className="mx-auto grid w-full max-w-xl grid-cols-1 gap-6 px-4 py-8 sm:py-14">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </header>
      {choice ? (
        <Sheet>
          <Areas names={["reminders"]}>
            <ReminderChoice {...{ choice, token }} />
          </Areas>
        </Sheet>
      ) : (
        <Notice kind="soon" title={t("bad")}>
          {t("badHint")}
        </Notice>
      )}
      <p>
        <LinkButton href="/account">{t("signIn")}</LinkButton>
      </p>
    </main>
  );
}
