import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { readEntries } from "./_mine/entries.ts";
import { partOf } from "./_mine/inbox-order.ts";
import { Part } from "./_mine/part.tsx";
import { Purchases } from "./_mine/purchases.tsx";

export async function generateMetadata() {
  const t = await getTranslations("cases.mine");
  return { title: t("title") };
}

/** One place for all that was said, reported and asked for, and for what there is to report. */
export default async function InboxPage() {
  const [t, complain] = await Promise.all([
    getTranslations("cases.mine"),
    getTranslations("complaints.mine"),
  ]);
  const { entries, reportable } = await readEntries();

  return (
    <main className="mx-auto w-full max-w-3xl grow px-4 pb-12 sm:px-8 sm:pb-16">
      <LiveRefresh of="plans" />
      <LiveRefresh of="callbacks" />
      <h1 className="text-xl sm:text-2xl">{t("title")}</h1>
      <p className="mt-2 text-soft">{t("lead")}</p>
      {entries.length === 0 && <Empty title={t("none")}>{t("noneText")}</Empty>}
      <Areas names={["cases", "callbacks", "chat", "complaints", "feedback", "hardship"]}>
        {(["yours", "open", "ended"] as const).map((part) => (
          <Part key={part} part={part} entries={entries.filter((one) => partOf(one) === part)} />
        ))}
        {reportable.length > 0 && <Purchases purchases={reportable} />}
      </Areas>
      <div className="mt-8 flex flex-wrap gap-2 *:grow sm:*:grow-0">
        <LinkButton href="/hardship" size="row">
          {t("cannotPay")}
        </LinkButton>
        <LinkButton href="/complaints" size="row">
          {complain("make")}
        </LinkButton>
        <PersonButton kind="quiet" size="row" />
      </div>
    </main>
  );
}
