"use client";

import { useTranslations } from "next-intl";
import { PaneProblem } from "../_shell/pane-problem.tsx";
import { useInbox } from "./inbox-state.tsx";

type ProblemProps = { kind: "missing" | "failed"; onRetry: () => void };

export function SubmissionProblem({ kind, onRetry }: ProblemProps) {
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
