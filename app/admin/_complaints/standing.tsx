import { useTranslations } from "next-intl";
import type { StaffComplaintView } from "#server/complaints/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { dayOfTag, dayTag } from "#app/_ui/tags.tsx";
import { Stage } from "./stage.tsx";

type StandingProps = { complaint: StaffComplaintView };

/** Until when it waits for us, or how it ended. */
export const Standing = ({ complaint }: StandingProps) =>
  complaint.endedAt ? (
    <Ended {...{ complaint }} endedAt={complaint.endedAt} />
  ) : (
    <Waiting {...{ complaint }} />
  );

function Waiting({ complaint }: StandingProps) {
  const t = useTranslations("complaintDesk");
  const { dueOn, stage, isOverdue, isExtended, history, cannotAnswer } = complaint;
  const isSecond = history.some(({ step }) => step === "disagreed");
  return (
    <section
      className={cn("grid gap-1 rounded-md px-4 py-3", stage > 1 ? "bg-late-wash" : "bg-wash")}
    >
      <p className="font-semibold">{t.rich("waitingUntil", { day: dayTag(dueOn, "long") })}</p>
      <Stage {...{ stage, dueOn }} />
      {isOverdue && <p className="text-sm">{t("overdueTold")}</p>}
      {isSecond && <p className="text-sm">{t("round")}</p>}
      {isExtended && <p className="text-sm">{t("extended")}</p>}
      {cannotAnswer && <p className="text-sm">{t(`cannot.${cannotAnswer}`)}</p>}
      <Redress redress={complaint.redress} />
    </section>
  );
}

function Ended({ complaint, endedAt }: StandingProps & { endedAt: string }) {
  const t = useTranslations("complaintDesk");
  const { state, disagreeUntil, redress } = complaint;
  return (
    <section className={cn("rounded-md px-4 py-3", redress?.isLate ? "bg-late-wash" : "bg-wash")}>
      <p className="font-semibold">{t(`states.${state}`)}</p>
      <p className="text-sm">
        {t.rich("endedOn", { day: dayOfTag(endedAt, "long") })}{" "}
        {disagreeUntil && t.rich("disagreeUntil", { day: dayTag(disagreeUntil, "long") })}
      </p>
      <Redress redress={redress} />
    </section>
  );
}

/** What an answer said that we do, also while it is looked at again. */
function Redress({ redress }: Pick<StaffComplaintView, "redress">) {
  const t = useTranslations("complaintDesk");
  if (!redress) return null;
  return (
    <p className="mt-2 text-sm wrap-anywhere">
      <strong className="block font-semibold">
        {redress.redressedAt
          ? t.rich("redress.done", { day: dayOfTag(redress.redressedAt, "long") })
          : t.rich("redress.until", { day: dayTag(redress.dueOn, "long") })}
      </strong>
      <bdi>{redress.text}</bdi>
    </p>
  );
}
