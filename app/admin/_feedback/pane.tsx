"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { kindOf } from "#server/feedback/policy.ts";
import type { FeedbackDetail } from "#server/feedback/schema.ts";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { When } from "#app/_ui/when.tsx";
import { IconButton } from "../_shell/icon-button.tsx";
import { PaneProblem } from "../_shell/pane-problem.tsx";
import { AssignMenu } from "./assign-menu.tsx";
import { CameFrom } from "./came-from.tsx";
import { Composer } from "./composer.tsx";
import { History } from "./history.tsx";
import { useInbox } from "./inbox-state.tsx";
import { Talk } from "./talk.tsx";
import { StateMenu } from "./state-menu.tsx";
import { UndoBar } from "./undo-bar.tsx";
import { useOpened } from "./use-submissions.ts";
import { useTriage } from "./use-triage.ts";

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };

export function Pane({ id }: { id: string }) {
  const { feedback, problem, retry } = useOpened(id);
  if (feedback) return <Opened feedback={feedback} />;
  if (problem) return <SubmissionProblem kind={problem} onRetry={retry} />;
  return <Opening />;
}

function Opened({ feedback }: { feedback: FeedbackDetail }) {
  const t = useTranslations("feedback.pane");
  const { customer, text, mayWrite } = feedback;
  return (
    <section aria-label={t("label", customer)} className="flex min-h-0 min-w-0 grow flex-col">
      <Head feedback={feedback} />
      <div
        {...REACHABLE}
        className="min-h-0 grow overflow-y-auto overscroll-contain px-4 py-5 outline-offset-[-3px] md:px-6"
      >
        <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
          <p
            dir="auto"
            className="rounded-md bg-wash px-4 py-3 text-base wrap-anywhere whitespace-pre-wrap"
          >
            {text}
          </p>
          <CameFrom feedback={feedback} />
          <Talk feedback={feedback} />
          <p className="text-soft">{t(mayWrite ? "mail" : "noMail")}</p>
          <History feedback={feedback} />
          <UndoBar undo={feedback.undo} />
        </div>
      </div>
      <Composer feedback={feedback} />
    </section>
  );
}

function Head({ feedback }: { feedback: FeedbackDetail }) {
  const t = useTranslations("feedback.pane");
  const { open } = useInbox();
  const { setStatus, assign } = useTriage();
  const { customer, createdAt, score, state, assignee } = feedback;
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-2 py-2 md:px-6">
      <IconButton
        icon={ArrowLeft}
        turns
        label={t("back")}
        className="md:hidden"
        onClick={() => open(null)}
      />
      <div className="me-auto min-w-0">
        <h2 className="text-base leading-6">
          {t.rich("by", { kind: kindOf(feedback), name: customer.name, who: isolated })}
        </h2>
        <p className="flex flex-wrap gap-x-3 text-xs text-soft">
          <When at={createdAt} />
          {score !== null && <span>{t("rated", { score })}</span>}
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <Labelled label={t("state")}>
          <StateMenu value={state} onChoose={(to) => setStatus([feedback], to)} />
        </Labelled>
        <Labelled label={t("assignee")}>
          <AssignMenu value={assignee} onChoose={(to) => assign([feedback], to)} />
        </Labelled>
      </div>
    </header>
  );
}

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <div role="group" aria-label={label} className="flex items-center gap-2">
    <span aria-hidden className="text-xs text-soft">
      {label}
    </span>
    {children}
  </div>
);

function Opening() {
  const t = useTranslations("feedback.pane");
  return (
    <div className="grid grow content-start gap-4 p-6">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-8 w-56" />
      <Skeleton className="h-24" />
      <Skeleton className="h-16 w-2/3" />
    </div>
  );
}

const isolated = (name: ReactNode) => <bdi>{name}</bdi>;

type ProblemProps = { kind: "missing" | "failed"; onRetry: () => void };

function SubmissionProblem({ kind, onRetry }: ProblemProps) {
  const t = useTranslations("feedback.pane");
  const { open } = useInbox();
  return (
    <PaneProblem
      title={t(`${kind}`)}
      hint={t(`${kind}Hint`)}
      back={t("back")}
      onBack={() => open(null)}
      onRetry={kind === "failed" ? onRetry : null}
    />
  );
}
