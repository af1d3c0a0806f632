"use client";

import { useTranslations } from "next-intl";
import { PaneProblem } from "../_shell/pane-problem.tsx";
import { useDesk } from "./desk-state.tsx";

type ProblemProps = { kind: "missing" | "failed"; onRetry: () => void };

export function ConversationProblem({ kind, onRetry }: ProblemProps) {
  const t = useTranslations("desk");
  const { open } = useDesk();
  return (
    <PaneProblem
      title={t(`${kind}.title`)}
      hint={t(`${kind}.hint`)}
      back={t("back")}
      onBack={() => open(null)}
      onRetry={kind === "failed" ? onRetry : null}
    />
  );
}
