"use client";

import { Lock, Reply } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FeedbackChangeView, FeedbackDetail } from "#server/feedback/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { When } from "#app/_ui/when.tsx";

/** Everything that was done, oldest first; what the customer reads and what stays here look apart. */
export function History({ feedback }: { feedback: FeedbackDetail }) {
  const t = useTranslations("feedback.pane");
  const { history } = feedback;
  return (
    <section>
      <h3 className="label font-sans">{t("history")}</h3>
      {history.length === 0 && <p className="mt-1 text-soft">{t("nothingYet")}</p>}
      <ol className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-3">
        {history.map((change) => (
          <li key={change.id}>
            {change.kind === "note" || change.kind === "reply" ? (
              <Written {...change} />
            ) : (
              <Line change={change} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

type Words = Extract<FeedbackChangeView, { kind: "note" | "reply" }>;
type Deed = Exclude<FeedbackChangeView, Words>;

function Written({ kind, by, at, text, isUndone }: Words) {
  const t = useTranslations("feedback.pane.changes");
  const Icon = kind === "note" ? Lock : Reply;
  const look = kind === "note" ? "border-dashed border-soon bg-soon-wash" : "border-line bg-sheet";
  return (
    <article className={cn("rounded-md border px-4 py-3", look)}>
      <p className="flex flex-wrap items-center gap-x-3 text-xs text-soft">
        <span className="inline-flex items-center gap-1.5 font-semibold">
          <Icon aria-hidden className="turns size-3.5" />
          <span>{t.rich(kind, { name: by, who: isolated })}</span>
        </span>
        <When at={at} />
        {isUndone && <span>{t("undone")}</span>}
      </p>
      <p dir="auto" className="mt-1 wrap-anywhere whitespace-pre-wrap">
        {text}
      </p>
    </article>
  );
}

function Line({ change }: { change: Deed }) {
  const t = useTranslations("feedback.pane.changes");
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-soft">
      <span>
        <Sentence change={change} />
      </span>
      <span className="text-xs">
        <When at={change.at} />
      </span>
      {change.isUndone && <span className="text-xs">{t("undone")}</span>}
    </p>
  );
}

function Sentence({ change }: { change: Deed }) {
  const t = useTranslations("feedback");
  const who = { name: change.by, who: isolated };
  if (change.kind === "status") {
    const [from, to] = [t(`states.staff.${change.from}`), t(`states.staff.${change.to}`)];
    return t.rich("pane.changes.status", { ...who, from, to });
  }
  if (change.to === null) return t.rich("pane.changes.takenOff", who);
  if (change.to === change.by) return t.rich("pane.changes.took", who);
  return t.rich("pane.changes.assigned", { ...who, to: change.to, other: isolated });
}

const isolated = (name: ReactNode) => <bdi className="font-semibold">{name}</bdi>;
