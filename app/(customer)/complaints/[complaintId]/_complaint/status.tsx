import { useTranslations } from "next-intl";
import { ComplaintBadge } from "#app/_complaints/standing.tsx";
import { cn } from "#app/_ui/cn.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { dayOfTag, dayTag } from "#app/_ui/tags.tsx";
import type { ComplaintRedress, ComplaintView } from "#server/complaints/schema.ts";

/** Until when we answer and who does, or what our answer is. */
export function Status({ row }: { row: ComplaintView }) {
  const t = useTranslations("complaints.page");
  const answer = row.history.findLast(({ step }) => step === row.state);
  return (
    <section
      aria-label={t("status")}
      className={cn("card grid gap-3 p-4 sm:p-6", row.isOverdue && "border-late")}
    >
      <div aria-live="polite" aria-atomic className="grid gap-3">
        <p>
          <ComplaintBadge row={row} />
        </p>
        {row.state === "open" && <Waiting row={row} />}
        {row.state === "withdrawn" && <p>{t("withdrawn")}</p>}
      </div>
      {answer && row.state !== "withdrawn" && (
        <blockquote className="border-s-2 border-edge ps-3">
          <p className="text-sm text-soft">
            {answer.by ? t("answeredBy", { name: isolated(answer.by.name) }) : t("answered")}
          </p>
          <p dir="auto" className="wrap-anywhere whitespace-pre-line">
            {answer.text}
          </p>
        </blockquote>
      )}
      {row.redress && <Redress redress={row.redress} />}
      {row.disagreeUntil && (
        <p className="text-sm text-soft">
          {t.rich("disagreeUntil", { day: dayTag(row.disagreeUntil, "long") })}
        </p>
      )}
      {row.isFinal && <p className="font-semibold">{t("final")}</p>}
      {row.caseId && (
        <p>
          <Link href={`/cases/${row.caseId}`} className="link">
            {t("toCase")}
          </Link>
        </p>
      )}
      <Muted row={row} />
    </section>
  );
}

function Waiting({ row: { dueOn, isOverdue, isExtended, history } }: { row: ComplaintView }) {
  const t = useTranslations("complaints.page");
  const isSecond = history.some(({ step }) => step === "disagreed");
  const day = dayTag(dueOn, "weekday");
  return (
    <>
      <p className="text-lg leading-snug font-semibold">
        {t.rich(isOverdue ? "overdue" : "open", { day })}
      </p>
      <p>{t(isSecond ? "nextAgain" : "next")}</p>
      {isExtended && !isSecond && <p>{t("extended")}</p>}
    </>
  );
}

/** What we do besides, until when, and whether it is done. */
function Redress({ redress: { text, dueOn, redressedAt, isLate } }: { redress: ComplaintRedress }) {
  const t = useTranslations("complaints.page");
  const state = redressedAt ? "redressed" : isLate ? "redressOverdue" : "redress";
  return (
    <div
      className={cn(
        "rounded-md px-4 py-3",
        state === "redressOverdue" ? "bg-late-wash" : "bg-wash",
      )}
    >
      <p className="font-semibold">
        {t.rich(state, {
          day: dayTag(dueOn, "weekday"),
          done: redressedAt ? dayOfTag(redressedAt, "long") : "",
        })}
      </p>
      <p className="wrap-anywhere">
        <bdi>{text}</bdi>
      </p>
    </div>
  );
}

/** What is true of its plan meanwhile. */
function Muted({ row: { plan, endedAt } }: { row: ComplaintView }) {
  const t = useTranslations("complaints.page");
  if (!plan || endedAt) return null;
  const link = () => (
    <Link href={`/plans/${plan.id}`} className="link">
      <bdi>{plan.merchant}</bdi>
    </Link>
  );
  return <p className="text-sm text-soft">{t.rich("muted", { plan: link })}</p>;
}
