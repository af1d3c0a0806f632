import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { BackLink } from "#app/_ui/back-link.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PastMonths } from "./_statements/past-months.tsx";
import { StatementForm } from "./_statements/statement-form.tsx";

export async function generateMetadata() {
  const t = await getTranslations("documents");
  return { title: t("title") };
}

export default async function StatementsPage() {
  const t = await getTranslations("documents");
  return (
    <main className="mx-auto w-full max-w-3xl grow px-4 pb-12 sm:px-8 sm:pb-16">
      <BackLink href="/account">{t("back")}</BackLink>
      <h1 className="mt-1 text-xl sm:mt-2 sm:text-2xl">{t("title")}</h1>
      <p className="mt-2 text-soft">{t("lead")}</p>
      <Areas names={["documents"]}>
        <StatementForm />
        <PastMonths />
      </Areas>
      <section aria-labelledby="receipts" className="mt-10">
        <h2 id="receipts" className="font-sans text-lg font-semibold tracking-normal">
          {t("receipts.title")}
        </h2>
        <p className="mt-1 max-w-xl text-soft">{t("receipts.text")}</p>
        <LinkButton href="/plans" className="mt-4">
          {t("receipts.link")}
        </LinkButton>
      </section>
    </main>
  );
}
