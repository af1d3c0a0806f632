"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { OUTCOMES } from "#server/knowledge/policy.ts";
import type { DecisionView, DraftOf, KnowledgeState } from "#server/knowledge/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { DraftButton } from "./draft-button.tsx";
import { useDeciding } from "./use-knowledge.ts";

type Outcome = DecisionView["outcome"];

type DecidingProps = DraftOf & {
  state: KnowledgeState;
  decision: DecisionView | null;
  children: ReactNode;
};

/** A row with what can be done about it. Once decided it is a line that can be undone. */
export function Deciding({ of, id, state, decision, children }: DecidingProps) {
  const sentence = useErrorMessage();
  const { gaps, answer, undo } = useDeciding();
  const [done, setDone] = useState<{ id: string; outcome: Outcome } | null>(null);
  const error = gaps.error ?? answer.error ?? undo.error;
  const isBusy = gaps.isPending || answer.isPending || undo.isPending;

  function decide(outcome: Outcome) {
    const onSuccess = (decided: { id: string }) => setDone({ id: decided.id, outcome });
    undo.reset();
    if (of === "gap") gaps.mutate({ id, from: decision?.id ?? null, outcome }, { onSuccess });
    else answer.mutate({ id, outcome }, { onSuccess });
  }
  const reopen = (decided: { id: string }) =>
    undo.mutate({ id: decided.id }, { onSettled: () => setDone(null) });

  if (done) return <Done {...{ of, isBusy }} outcome={done.outcome} onUndo={() => reopen(done)} />;
  return (
    <>
      {children}
      <Acts {...{ of, id, isBusy }} isOpen={state === "open"} onDecide={decide}>
        {state !== "open" && decision && (
          <Reopen isBusy={isBusy} onClick={() => reopen(decision)} />
        )}
      </Acts>
      {error && (
        <p role="alert" className="mt-2 text-sm text-late">
          {sentence(error)}
        </p>
      )}
    </>
  );
}

type ActsProps = DraftOf & {
  isOpen: boolean;
  isBusy: boolean;
  onDecide: (outcome: Outcome) => void;
  children: ReactNode;
};

function Acts({ of, id, isOpen, isBusy, onDecide, children }: ActsProps) {
  const t = useTranslations("knowledge.acts");
  return (
    <div role="group" aria-label={t("label")} className="mt-3 flex flex-wrap gap-2">
      <DraftButton {...{ of, id }} />
      {isOpen &&
        OUTCOMES.map((outcome) => (
          <Button key={outcome} size="row" busy={isBusy} onClick={() => onDecide(outcome)}>
            {t(outcome)}
          </Button>
        ))}
      {children}
    </div>
  );
}

function Reopen({ isBusy, onClick }: { isBusy: boolean; onClick: () => void }) {
  const t = useTranslations("knowledge.acts");
  return (
    <Button size="row" busy={isBusy} {...{ onClick }}>
      {t("reopen")}
    </Button>
  );
}

type DoneProps = Pick<DraftOf, "of"> & { outcome: Outcome; isBusy: boolean; onUndo: () => void };

function Done({ of, outcome, isBusy, onUndo }: DoneProps) {
  const t = useTranslations("knowledge");
  const key = of === "answer" && outcome === "answered" ? "answerAnswered" : outcome;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-soft">
      <span role="status">{t(`done.${key}`)}</span>
      <Button
        kind="plain"
        size="row"
        busy={isBusy}
        // The button that was pressed is gone; whoever uses the keyboard goes on here.
        ref={(button) => button?.focus()}
        onClick={onUndo}
      >
        {t("acts.undo")}
      </Button>
    </p>
  );
}
