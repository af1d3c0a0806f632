"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useStoredDraft } from "#app/_chat/hooks/use-stored-draft.ts";
import { NEED_DRAFT, NEED_TEXT } from "#app/_hardship/drafts.ts";
import { SendProblem } from "#app/_shell/send-problem.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { type PlanInNeed, REASONS } from "#server/hardship/schema.ts";
import { chosenOf, type Draft, draftIn, readNeed, stored } from "./draft.ts";
import { Helps } from "./helps.tsx";
import { PlansInNeed } from "./plans-in-need.tsx";
import { useAsking } from "./use-asking.ts";
import { AfterAsking } from "./after-asking.tsx";

type NeedFormProps = { plans: PlanInNeed[]; about: string | undefined; answerDays: number };

/** What cannot be paid, and what would help; the rest nobody has to tell. */
export function NeedForm({ plans, about, answerDays }: NeedFormProps) {
  const t = useTranslations("hardship");
  const story = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useStoredDraft(NEED_TEXT, story);
  const [kept, keep] = useStoredValue("sessionStorage", NEED_DRAFT);
  const [isTried, setTried] = useState(false);
  const { ask, error, isBusy } = useAsking();
  const draft = draftIn(kept);
  const change = (given: Partial<Draft>) => keep(stored({ ...draft, ...given }));
  const chosen = chosenOf(draft, plans, about);
  const read = readNeed(draft, chosen, text);
  const problems = "reason" in read ? null : read;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if ("reason" in read) ask(read);
    const first = problems?.plans ? "plan" : problems?.wish ? "wish" : "story";
    if (problems) event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
  }

  return (
    <form noValidate onSubmit={send} className="grid grid-cols-[minmax(0,1fr)] gap-7">
      <PlansInNeed
        {...{ plans, chosen }}
        isMissing={isTried && (problems?.plans ?? false)}
        onChange={(planIds) => change({ planIds })}
      />
      <Helps
        {...{ chosen }}
        value={draft.wish}
        isMissing={isTried && (problems?.wish ?? false)}
        onChange={(wish) => change({ wish })}
      />
      <Choices
        label={<span className="text-base">{t("form.reason")}</span>}
        name="reason"
        choices={REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        className="grid grid-cols-2 gap-2 sm:grid-cols-3"
      />
      <TextArea
        ref={story}
        name="story"
        label={<span className="text-base">{t("form.story")}</span>}
        hint={t("form.storyHint")}
        error={problems?.excess ? t("form.tooLong", { count: problems.excess }) : undefined}
        rows={3}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <AfterAsking answerDays={answerDays} />
      {error && <SendProblem error={error} noAnswer={t("form.noAnswer")} />}
      <Button
        kind="primary"
        type="submit"
        busy={isBusy}
        className="sm:min-w-60 sm:justify-self-start"
      >
        {t("form.send")}
      </Button>
    </form>
  );
}
