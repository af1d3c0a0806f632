import { CircleCheck, HeartHandshake, PauseCircle, Play, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { OncePast } from "#app/_cases/once-past.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { dayTag } from "#app/_ui/tags.tsx";
import type { RequestState, RequestView } from "#server/hardship/schema.ts";

const ICONS: Record<RequestState, LucideIcon> = {
  waiting: PauseCircle,
  agreed: HeartHandshake,
  declined: Play,
  withdrawn: Play,
  nothing_owed: CircleCheck,
};

/** How it stands, what was decided and in which words. */
export function Status({ request }: { request: RequestView }) {
  const t = useTranslations("hardship.request");
  const { state, answer, endedBy } = request;
  return (
    <section aria-label={t("status")} className="card grid gap-3 p-4 sm:p-6">
      <div aria-live="polite" aria-atomic className="grid gap-3">
        <p>
          <Badge tone={state === "declined" ? "neutral" : "accent"} icon={ICONS[state]} filled>
            {t(`titles.${state}`)}
          </Badge>
        </p>
        <p className="text-lg leading-snug font-semibold">
          <StatusText request={request} />
        </p>
      </div>
      {answer && (
        <blockquote className="border-s-2 border-edge ps-3">
          <p className="text-sm text-soft">
            {endedBy ? t("said", { name: isolated(endedBy) }) : t("saidByUs")}
          </p>
          <p dir="auto" className="wrap-anywhere whitespace-pre-line">
            {answer}
          </p>
        </blockquote>
      )}
    </section>
  );
}

function StatusText({ request: { state, dueOn, relief } }: { request: RequestView }) {
  const t = useTranslations("hardship.request");
  if (state === "agreed") return t("agreed", { relief: relief ?? "other" });
  if (state !== "waiting") return t(state);
  return (
    <OncePast day={dueOn} then={t("waitingOverdue")}>
      {t.rich("waiting", { day: dayTag(dueOn, "weekday") })}
    </OncePast>
  );
}
