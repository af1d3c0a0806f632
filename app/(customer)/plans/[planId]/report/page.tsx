import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { isEnded } from "#app/_plans/plan-order.ts";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { NotReportable } from "./_report/not-reportable.tsx";
import { ReportForm } from "./_report/report-form.tsx";

export async function generateMetadata() {
  const t = await getTranslations("cases.report");
  return { title: t("title") };
}

/** Not looked at anew by itself: what is being written here stays until it is sent. */
export default async function ReportPage({ params }: PageProps<"/plans/[planId]/report">) {
  const t = await getTranslations("cases.report");
  const plan = await (await api()).plans.get({ id: (await params).planId }).catch(orNotFound);
  const { id, merchant, title, report } = plan;
  return (
    <main className="mx-auto w-full max-w-2xl grow px-4 pb-12 sm:px-8 sm:pb-16">
      <BackLink href={`/plans/${id}`}>{t("back")}</BackLink>
      <h1 className="mt-1 text-xl sm:mt-2 sm:text-2xl">{t("title")}</h1>
      <div className="mt-3 mb-6 flex items-center gap-3">
        <PurchaseTile purchase={plan} isFirst />
        <p className="min-w-0 leading-snug">
          <bdi className="block font-semibold">{merchant}</bdi>
          <bdi className="line-clamp-2 text-sm text-soft">{title}</bdi>
        </p>
      </div>
      <Areas names={["cases", "plans", "payments", "files"]}>
        {"most" in report ? (
          <ReportForm plan={{ id, merchant, ...report, isEnded: isEnded(plan) }} />
        ) : (
          <NotReportable planId={id} answer={report} />
        )}
      </Areas>
    </main>
  );
}
