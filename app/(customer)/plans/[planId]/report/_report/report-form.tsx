"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { reportDraft, reportText } from "#app/_cases/drafts.ts";
import { SendProblem } from "#app/_shell/send-problem.tsx";
import { useStoredDraft } from "#app/_chat/hooks/use-stored-draft.ts";
import { NotReady } from "#app/_files/not-ready.tsx";
import { FilePicker } from "#app/_files/file-picker.tsx";
import { useUploads } from "#app/_files/use-uploads.ts";
import { Button } from "#app/_ui/button.tsx";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import type { Money } from "#server/plans/schema.ts";
import { type Draft, draftIn, readReport, stored } from "./draft.ts";
import { HowMuch } from "./how-much.tsx";
import { Kinds } from "./kinds.tsx";
import { Questions, useSaid } from "./questions.tsx";
import { Story } from "./story.tsx";
import { useReport } from "./use-report.ts";
import { AfterReporting } from "./after-reporting.tsx";

type Plan = {
  id: string;
  merchant: string;
  most: Money;
  isEnded: boolean;
  shopHears: boolean;
};

/** What is wrong, how much it is about, and what there is to see; then what sending it brings about. */
export function ReportForm({ plan }: { plan: Plan }) {
  const t = useTranslations("cases.report");
  const locale = useLocale();
  const story = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useStoredDraft(reportText(plan.id), story);
  const [kept, keep] = useStoredValue("sessionStorage", reportDraft(plan.id));
  const [isTried, setTried] = useState(false);
  const uploads = useUploads();
  const { report, error, isBusy } = useReport(plan.id);
  const draft = draftIn(kept);
  const change = (given: Partial<Draft>) => keep(stored({ ...draft, ...given }));
  const isForUs = draft.kind === "not_mine";
  const said = useSaid(isForUs ? draft.signs : [], text);
  // Of what somebody else has bought nothing is theirs.
  const isPart = draft.isPart && !isForUs;
  const read = readReport({ ...draft, isPart, text: said }, { most: plan.most, locale });
  const problems = "minor" in read ? null : read;
  const shown = isTried ? problems : null;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    const areReady = !uploads.isBusy && !uploads.hasFailed;
    if ("minor" in read && areReady) report({ ...read, fileIds: uploads.ids });
    const first = problems?.kind ? "kind" : problems?.amount ? "amount" : "story";
    if (problems) event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
  }

  return (
    <form noValidate onSubmit={send} className="grid grid-cols-[minmax(0,1fr)] gap-7">
      <Kinds
        value={draft.kind}
        isMissing={shown?.kind ?? false}
        onChange={(kind) => change({ kind })}
      />
      {isForUs ? (
        <Questions value={draft.signs} onChange={(signs) => change({ signs })} />
      ) : (
        <HowMuch most={plan.most} problem={shown?.amount ?? null} {...{ draft, change }} />
      )}
      <Story
        ref={story}
        kind={draft.kind}
        problem={problems?.text === "missing" ? (shown?.text ?? null) : (problems?.text ?? null)}
        {...{ text, setText }}
      />
      <div role="group" aria-labelledby="files" className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <p id="files" className="font-semibold">
          {t("files")}
        </p>
        <FilePicker uploads={uploads} />
      </div>
      {draft.kind && <AfterReporting kind={draft.kind} {...plan} />}
      {error && <SendProblem error={error} noAnswer={t("noAnswer")} planId={plan.id} />}
      <div className="grid gap-2 sm:justify-items-start">
        <NotReady {...{ uploads, isTried }} />
        <Button kind="primary" type="submit" busy={isBusy} className="sm:min-w-60">
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
