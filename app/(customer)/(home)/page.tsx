import { getTranslations } from "next-intl/server";
import { api, viewer } from "#app/_trpc/server.ts";
import { Empty } from "#app/_ui/empty.tsx";
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
  const caller = await api();
  const [customer, overview, { conversation }] = await Promise.all([
    viewer(),
    caller.plans.overview(),
    caller.conversations.current(),
  ]);
  const { overdue, next, running, ended, months } = overview;
  const hasPlans = overdue.length + running.length + ended.length > 0 || next !== null;

  return (
    <main className="mx-auto w-full max-w-5xl grow px-4 pt-6 pb-12 sm:px-8 sm:pt-10 sm:pb-20">
      <Greeting name={customer?.name ?? ""} overview={overview} />
      <div className="mt-8 grid items-start gap-10 sm:mt-10 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-16">
        <div className="grid gap-8">
          {overdue.map((plan) => (
            <LatePlan key={plan.id} plan={plan} />
          ))}
          {next && <NextPayment plan={next} />}
          {running.length > 0 && <RunningPlans plans={running} />}
          {ended.length > 0 && <EndedPlans plans={ended} />}
          {!hasPlans && <Empty title={t("empty.title")}>{t("empty.text")}</Empty>}
        </div>
        <aside className="grid gap-10">
          <ConversationNote conversation={conversation} />
          {months.length > 0 && <Months months={months} />}
        </aside>
      </div>
    </main>
  );
}
