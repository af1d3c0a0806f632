import { getTranslations } from "next-intl/server";
import { api, viewer } from "#app/_trpc/server.ts";
import { LiveRefresh } from "#app/_chat/live-refresh.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { ConversationNote } from "./_home/conversation-note.tsx";
import { DeclineNews } from "./_home/decline-news.tsx";
import { DueNow } from "./_home/due-now.tsx";
import { EndedPlans } from "./_home/ended-plans.tsx";
import { Greeting } from "./_home/greeting.tsx";
import { Months } from "./_home/months.tsx";
import { Questions } from "./_home/questions.tsx";
import { RunningPlans } from "./_home/running-plans.tsx";
import { ToPayNow } from "./_home/to-pay-now.tsx";

export async function generateMetadata() {
  const t = await getTranslations("plans.home");
  return { title: t("title") };
}

export default async function HomePage() {
  const t = await getTranslations("plans.home");
  const caller = await api();
  const [customer, overview, { conversation }, decline] = await Promise.all([
    viewer(),
    caller.plans.overview(),
    caller.conversations.current(),
    caller.spending.newestDecline(),
  ]);
  const { overdue, next, running, ended, months } = overview;
  const active = [...overdue, ...(next ? [next] : []), ...running];

  return (
    <main className="mx-auto w-full max-w-6xl grow px-4 pb-10 sm:px-8 sm:pt-2">
      <LiveRefresh of="plans" />
      <div className="grid items-start gap-x-8 gap-y-6 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 sm:gap-7">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-2 sm:gap-4">
            <Greeting name={customer?.name ?? ""} overview={overview} />
            {decline && <DeclineNews decline={decline} />}
            <Questions plans={[...active, ...ended]} />
            <ToPayNow overview={overview} />
            <DueNow overview={overview} />
          </div>
          {active.length > 0 && <RunningPlans plans={active} />}
          {ended.length > 0 && <EndedPlans plans={ended} />}
          {active.length + ended.length === 0 && (
            <div className="card">
              <Empty title={t("empty.title")}>{t("empty.text")}</Empty>
            </div>
          )}
        </div>
        <aside className="grid min-w-0 gap-4 lg:pt-13.5">
          {months.length > 0 && <Months months={months} />}
          <ConversationNote conversation={conversation} />
        </aside>
      </div>
    </main>
  );
}
