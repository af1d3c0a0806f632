import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { ChargeFacts } from "#app/_payments/charge-facts.tsx";
import { PartList } from "#app/_payments/part-list.tsx";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { receiptHref } from "#app/_documents/addresses.ts";
import { DownloadLink } from "#app/_documents/download-link.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageCard } from "#app/_ui/page-card.tsx";
import { PrintButton } from "#app/_ui/print-button.tsx";
import { ChargeHead } from "./_payment/charge-head.tsx";

export async function generateMetadata({ params }: PageProps<"/payments/[chargeId]">) {
  const t = await getTranslations("payments.receipt");
  const { reference } = await getCharge((await params).chargeId);
  return { title: t("page", { reference }) };
}

export default async function PaymentPage({ params }: PageProps<"/payments/[chargeId]">) {
  const t = await getTranslations("payments.receipt");
  const charge = await getCharge((await params).chargeId);
  const [about] = charge.parts;
  return (
    <main className="mx-auto w-full max-w-3xl grow px-4 pt-2 pb-12 sm:px-8 sm:pt-4 sm:pb-20">
      <LiveRefresh of="plans" />
      <BackLink href="/plans">{t("back")}</BackLink>
      <PageCard>
        <ChargeHead charge={charge} />
        <section aria-labelledby="pays">
          <h2 id="pays" className="mb-4 text-xl">
            {t(charge.state === "settled" ? "paid" : "plans")}
          </h2>
          <PartList parts={charge.parts} isQuote={false} withLinks />
        </section>
        <ChargeFacts charge={charge} />
        <div className="flex flex-wrap gap-3 print:hidden">
          {charge.state === "settled" && (
            <DownloadLink href={receiptHref(charge.id)}>{t("download")}</DownloadLink>
          )}
          <LinkButton href={about ? `/chat?plan=${about.planId}` : "/chat"}>{t("ask")}</LinkButton>
          <PrintButton label={t("print")} />
        </div>
      </PageCard>
    </main>
  );
}

/** Asked once for title and page. */
const getCharge = cache(async (id: string) => (await api()).payments.get({ id }).catch(orNotFound));
