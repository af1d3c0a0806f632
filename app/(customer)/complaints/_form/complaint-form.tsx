"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { COMPLAINT_TEXT, COMPLAINT_WISH } from "#app/_complaints/drafts.ts";
import { useStoredDraft } from "#app/_chat/hooks/use-stored-draft.ts";
import { SendProblem } from "#app/_shell/send-problem.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { useToday } from "#app/_ui/day.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Select } from "#app/_ui/select.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { STORY_LIMIT, WISH_LIMIT } from "#server/complaints/policy.ts";
import {
  COMPLAINT_KINDS,
  type ComplaintForm as Form,
  type ComplaintKind,
} from "#server/complaints/schema.ts";
import { AfterFiling } from "./after-filing.tsx";
import { useFiling } from "./use-filing.ts";

/** What went wrong, when, and what would help; then what sending it brings about. */
export function ComplaintForm({ form, about }: { form: Form; about: string }) {
  const t = useTranslations("complaints");
  const story = useRef<HTMLTextAreaElement>(null);
  const wishes = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useStoredDraft(COMPLAINT_TEXT, story);
  const [wish, setWish] = useStoredDraft(COMPLAINT_WISH, wishes);
  const [kind, setKind] = useState<ComplaintKind | null>(null);
  const [happenedOn, setHappenedOn] = useState("");
  const [planId, setPlanId] = useState(form.plans.some(({ id }) => id === about) ? about : "");
  const [isTried, setTried] = useState(false);
  const { file, error, isBusy } = useFiling();
  const today = useToday();
  const tooLong = (count: number) => (count > 0 ? t("form.tooLong", { count }) : undefined);
  const tooMany = [excess(text, STORY_LIMIT), excess(wish, WISH_LIMIT)] as const;
  const isMissing = text.trim() === "";

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (!kind) event.currentTarget.querySelector<HTMLElement>("[name=kind]")?.focus();
    else if (isMissing || tooMany[0] > 0) story.current?.focus();
    else if (tooMany[1] > 0) wishes.current?.focus();
    else
      file({
        kind,
        text: text.trim(),
        wish: wish.trim() || null,
        happenedOn: happenedOn || null,
        planId: planId || null,
        conversationId: null,
      });
  }

  return (
    <form noValidate onSubmit={send} className="grid grid-cols-[minmax(0,1fr)] gap-7">
      <div>
        <Choices
          label={<span className="text-base">{t("form.kind")}</span>}
          name="kind"
          choices={COMPLAINT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={setKind}
          className="grid gap-2 sm:grid-cols-2"
        />
        <p aria-live="polite" className="mt-1.5 text-sm text-late empty:hidden">
          {isTried && !kind && t("form.kindMissing")}
        </p>
      </div>
      <TextArea
        ref={story}
        label={<span className="text-base">{t("form.text")}</span>}
        hint={t("form.textHint")}
        error={isTried && isMissing ? t("form.textMissing") : tooLong(tooMany[0])}
        rows={5}
        value={text}
        onChange={({ target }) => setText(target.value)}
        className="min-h-32"
      />
      <TextArea
        ref={wishes}
        label={<span className="text-base">{t("form.wish")}</span>}
        error={tooLong(tooMany[1])}
        rows={2}
        value={wish}
        onChange={({ target }) => setWish(target.value)}
      />
      <div className="grid items-start gap-7 sm:grid-cols-2">
        <Field
          type="date"
          max={today}
          label={<span className="text-base">{t("form.happenedOn")}</span>}
          value={happenedOn}
          onChange={({ target }) => setHappenedOn(target.value)}
        />
        {form.plans.length > 0 && (
          <Select
            label={<span className="text-base">{t("form.plan")}</span>}
            value={planId}
            options={[
              { value: "", label: t("form.noPlan") },
              ...form.plans.map((plan) => ({
                value: plan.id,
                label: `${plan.merchant}: ${plan.title}`,
              })),
            ]}
            onChange={({ target }) => setPlanId(target.value)}
          />
        )}
      </div>
      <AfterFiling dueOn={form.dueOn[kind ?? "other"]} hasPlan={planId !== ""} />
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

const excess = (words: string, most: number) => Math.max(0, words.trim().length - most);
