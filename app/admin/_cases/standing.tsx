import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { StaffCaseView } from "#server/cases/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { useToday } from "#app/_ui/day.tsx";
import { dayOfTag, dayTag } from "#app/_ui/tags.tsx";
import { DaysOverdue } from "#app/_plans/days-overdue.tsx";

type StandingProps = {
  story: Pick<StaffCaseView, "state" | "turn" | "dueOn" | "endedAt" | "reopenUntil">;
};

/** Whose turn it is, until when, and what follows; or how it ended. */
export function Standing({ story }: StandingProps) {
  return story.endedAt ? <Ended {...{ story }} endedAt={story.endedAt} /> : <Open {...{ story }} />;
}

function Open({ story: { turn, dueOn } }: StandingProps) {
  const t = useTranslations("caseDesk");
  const isOverdue = dueOn < useToday();
  return (
    <section className={cn("rounded-md px-4 py-3", isOverdue ? "bg-late-wash" : "bg-wash")}>
      <p className="font-semibold">{t.rich(`turnDue.${turn}`, { day: dayTag(dueOn, "long") })}</p>
      {isOverdue && (
        <p className="flex items-center gap-1.5 font-semibold text-late">
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          <DaysOverdue since={dueOn} />
        </p>
      )}
      <p className="text-sm">
        {t(`turnHint.${turn}`)} {t("onHold")}
      </p>
    </section>
  );
}

function Ended({ story: { state, reopenUntil }, endedAt }: StandingProps & { endedAt: string }) {
  const t = useTranslations("caseDesk");
  const states = useTranslations("cases.states");
  return (
    <section className="rounded-md bg-wash px-4 py-3">
      <p className="font-semibold">{states(state)}</p>
      <p className="text-sm">
        {t.rich("endedOn", { day: dayOfTag(endedAt, "long") })}{" "}
        {reopenUntil && t.rich("reopenUntil", { day: dayTag(reopenUntil, "long") })}
      </p>
    </section>
  );
}
