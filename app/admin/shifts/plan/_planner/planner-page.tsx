import { useTranslations } from "next-intl";
import type { Plan } from "#server/forecast/schema.ts";
import { BackLink } from "#app/_ui/back-link.tsx";
import { CopyWeek } from "./copy-week.tsx";
import { Planner } from "./planner.tsx";
import { RulesDialog } from "./rules-dialog.tsx";
import { WeekNav } from "./week-nav.tsx";

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };

/** Wider than other pages of the admin area: a week needs its room. */
export function PlannerPage({ plan }: { plan: Plan }) {
  const t = useTranslations("planner");
  return (
    <main
      {...REACHABLE}
      className="flex min-h-0 grow flex-col overflow-y-auto outline-offset-[-3px]"
    >
      <div className="mx-auto w-full max-w-[100rem] px-4 py-4 sm:px-6">
        <BackLink href="/admin/shifts">{t("toShifts")}</BackLink>
        <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="me-auto text-xl">{t("title")}</h1>
          <WeekNav monday={plan.monday} today={plan.today} />
          <CopyWeek monday={plan.monday} currency={plan.currency} />
          <RulesDialog currency={plan.currency} />
        </div>
        <Planner key={plan.monday} initial={plan} />
      </div>
    </main>
  );
}
