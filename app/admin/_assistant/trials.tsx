"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Candidate, TrialsView } from "#server/assistant/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Select } from "#app/_ui/select.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useAmounts } from "./amounts.ts";
import { Trial } from "./trial.tsx";
import { useTrials } from "./use-trials.ts";

type TrialsProps = { initial: TrialsView; canTry: boolean };

/** A model is tried on questions of ours before it answers customers. */
export function Trials({ initial, canTry }: TrialsProps) {
  const t = useTranslations("assistantDesk.trial");
  const sentence = useErrorMessage();
  const { trials, starting, cancelling } = useTrials(initial);
  const { questions, candidates, latest } = trials;
  const error = starting.error ?? cancelling.error;
  return (
    <section
      aria-labelledby="trials"
      className="grid gap-5 rounded-md bg-sheet p-4 shadow-sm sm:p-6"
    >
      <div>
        <h2 id="trials" className="text-lg">
          {t("title")}
        </h2>
        <p className="mt-1 max-w-prose text-sm text-soft">{t("lead", { questions })}</p>
      </div>
      {candidates.length === 0 && <p className="text-soft">{t("none")}</p>}
      {candidates.length > 0 && !canTry && <p className="text-soft">{t("adminsOnly")}</p>}
      {candidates.length > 0 && canTry && latest?.state !== "running" && (
        <StartForm
          candidates={candidates}
          isPending={starting.isPending}
          onStart={(model) => starting.mutate({ model })}
        />
      )}
      {error && <Notice kind="late" announce title={sentence(error)} />}
      {latest && (
        <Trial
          trial={latest}
          onCancel={canTry ? () => cancelling.mutate({ id: latest.id }) : null}
          isCancelling={cancelling.isPending}
        />
      )}
    </section>
  );
}

type StartProps = {
  candidates: Candidate[];
  isPending: boolean;
  onStart: (model: string) => void;
};

function StartForm({ candidates, isPending, onStart }: StartProps) {
  const t = useTranslations("assistantDesk.trial");
  const { tokens, cost } = useAmounts();
  const [chosen, setChosen] = useState(candidates[0]?.model ?? "");
  const candidate = candidates.find(({ model }) => model === chosen) ?? candidates[0];

  function start(event: FormEvent) {
    event.preventDefault();
    if (candidate && !isPending) onStart(candidate.model);
  }

  const estimate =
    candidate &&
    (candidate.costMicros === null
      ? t("estimateUnknown", { tokens: tokens(candidate.tokens) })
      : t("estimate", { tokens: tokens(candidate.tokens), cost: cost(candidate.costMicros) }));
  return (
    <form onSubmit={start} className="grid max-w-md gap-4">
      <Select
        id="candidate"
        label={t("choose")}
        hint={estimate}
        value={candidate?.model}
        onChange={(event) => setChosen(event.target.value)}
        options={candidates.map(({ model }) => ({ value: model, label: model }))}
      />
      <div>
        <Button type="submit" busy={isPending}>
          {t("start")}
        </Button>
      </div>
    </form>
  );
}
