import { getTranslations } from "next-intl/server";
import { api, viewer } from "#app/_trpc/server.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { HelpLink } from "#app/_shell/help-link.tsx";
import { PageCard } from "#app/_ui/page-card.tsx";
import { Link } from "#app/_ui/link.tsx";
import { ConversationNote } from "./_home/conversation-note.tsx";
import { EndedPlans } from "./_home/ended-plans.tsx";
import { Greeting } from "./_home/greeting.tsx";
import { LatePlan } from "./_home/late-plan.tsx";
import { Months } from "./_home/months.tsx";
import { NextPayment } from "./_home/next-payment.tsx";
import { RunningPlans } from "./_home/running-plans.tsx";

export async function generateMetadata() {
  const t = await getTranslations("plans.home");
  return { title: t("title") };
}

export default async function HomePage() {
  const t = await getTranslations("plans.home");
  const common = await getTranslations("common");
  const feedback = await getTranslations("feedback.invitation");
  const caller = await api();
  const [customer, overview, { conversation }] = await Promise.all([
    viewer(),
    caller.plans.overview(),
    caller.conversations.current(),
  ]);
  const { overdue, next, running, ended, months } = overview;
  const hasPlans = overdue.length + running.length + ended.length > 0 || next !== null;

  return (
    <main className="mx-auto w-full max-w-5xl grow px-4 pb-14 sm:px-8 sm:pt-2 sm:pb-20">
      <div className="grid items-start gap-12 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-14">
        <div className="grid gap-12">
          <PageCard>
            <Greeting name={customer?.name ?? ""} overview={overview} />
            {overdue.map((plan) => (
              <LatePlan key={plan.id} plan={plan} />
            ))}
            {next && <NextPayment plan={next} />}
            {/* How every page like this ends. */}
            <p className="order-last font-serif text-soft">{common("tagline")}</p>
            {!hasPlans && <Empty title={t("empty.title")}>{t("empty.text")}</Empty>}
          </PageCard>
          {running.length > 0 && <RunningPlans plans={running} />}
          {ended.length > 0 && <EndedPlans plans={ended} />}
          {hasPlans && (
            <Link href="/plans" className="link inline-flex min-h-11 w-fit items-center">
              {t("all")}
            </Link>
          )}
        </div>
        <aside className="grid gap-12 lg:pt-14">
          <ConversationNote conversation={conversation} />
          {months.length > 0 && <Months months={months} />}
          <HelpLink label={common("nav.help")} />
        </aside>
      </div>
      <p className="mt-12">
        <Link
          href="/feedback"
          className="-mx-2 inline-flex min-h-11 items-center px-2 text-sm text-soft underline underline-offset-4 hover:text-ink"
        >
          {feedback("home")}
        </Link>
      </p>
    </main>
  );
}
