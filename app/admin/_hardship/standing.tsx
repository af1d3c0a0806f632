import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { StaffRequestView } from "#server/hardship/schema.ts";
import { DaysOverdue } from "#app/_plans/days-overdue.tsx";
import { cn } from "#app/_ui/cn.ts";
import { useToday } from "#app/_ui/day.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { dayOfTag, dayTag } from "#app/_ui/tags.tsx";
import { useNames } from "./use-names.ts";

type StandingProps = {
  request: Pick<StaffRequestView, "state" | "relief" | "dueOn" | "endedAt" | "endedBy">;
};

/** Until when it waits for us, or how it ended. */
export function Standing({ request }: StandingProps) {
  const { endedAt } = request;
  return endedAt ? <Ended {...{ request, endedAt }} /> : <Waiting {...{ request }} />;
}

function Waiting({ request: { dueOn } }: StandingProps) {
  const t = useTranslations("hardshipDesk");
  const isOverdue = dueOn < useToday();
  return (
    <section className={cn("rounded-md px-4 py-3", isOverdue ? "bg-late-wash" : "bg-wash")}>
      <p className="font-semibold">{t.rich("waitingUntil", { day: dayTag(dueOn, "long") })}</p>
      {isOverdue && (
        <p className="flex items-center gap-1.5 font-semibold text-late">
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          <DaysOverdue since={dueOn} />
        </p>
      )}
      <p className="text-sm">{t("paused")}</p>
    </section>
  );
}

function Ended({
  request: { state, relief, endedBy },
  endedAt,
}: StandingProps & { endedAt: string }) {
  const t = useTranslations("hardshipDesk");
  const { reliefName } = useNames();
  return (
    <section className="rounded-md bg-wash px-4 py-3">
      <p className="font-semibold">{t(`states.${state}`)}</p>
      {relief && <p>{reliefName(relief)}</p>}
      <p className="text-sm">
        {t.rich("endedOn", { day: dayOfTag(endedAt, "long") })}{" "}
        {endedBy && t("decidedBy", { name: isolated(endedBy) })}
      </p>
    </section>
  );
}
