"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type RefObject, useRef, useState } from "react";
import { FEEDBACK_LIMIT, KINDS } from "#server/feedback/policy.ts";
import { useStoredDraft } from "#app/_chat/hooks/use-stored-draft.ts";
import { Button } from "#app/_ui/button.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Select } from "#app/_ui/select.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { chosenIn, FEEDBACK_DRAFT, FEEDBACK_TEXT, stored } from "./draft.ts";
import { Thanks } from "./thanks.tsx";
import { useSubmit, type Words } from "./use-submit.ts";

type Plan = { value: string; label: string };

/** Three kinds, a few words, and whether we may write; then what happens next. */
export function FeedbackForm({ plans }: { plans: Plan[] }) {
  const t = useTranslations("feedback.form");
  const field = useRef<HTMLTextAreaElement>(null);
  const { words, change, clear } = useWords(plans, field);
  const [isTried, setTried] = useState(false);
  const { sent, problem, isBusy, submit, again } = useSubmit();
  const excess = words.text.trim().length - FEEDBACK_LIMIT;

  if (sent) return <Thanks {...sent} onAgain={again} />;

  async function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!words.kind || !words.text.trim() || excess > 0) return;
    if (!(await submit({ ...words, kind: words.kind }))) return;
    clear();
    setTried(false);
  }

  const missing = isTried && !words.text.trim() ? t("missingText") : undefined;
  return (
    <Sheet aria-labelledby="tell">
      <form noValidate className="grid gap-6" onSubmit={(event) => void send(event)}>
        <h2 id="tell" className="text-xl">
          {t("title")}
        </h2>
        <Kinds value={words.kind} isMissing={isTried} onChange={(kind) => change({ kind })} />
        <TextArea
          ref={field}
          label={t("text")}
          rows={4}
          value={words.text}
          error={excess > 0 ? t("tooLong", { count: excess }) : missing}
          onChange={({ target }) => change({ text: target.value })}
          className="min-h-28"
        />
        {plans.length > 0 && (
          <Select
            label={t("plan")}
            value={words.planId}
            options={[{ value: "", label: t("noPlan") }, ...plans]}
            onChange={({ target }) => change({ planId: target.value })}
          />
        )}
        <Checkbox
          label={t("mayWrite")}
          hint={t("mayWriteHint")}
          checked={words.mayWrite}
          onChange={({ target }) => change({ mayWrite: target.checked })}
        />
        {problem && (
          <Notice kind="late" announce>
            {problem}
          </Notice>
        )}
        <Button kind="primary" type="submit" busy={isBusy} className="justify-self-start">
          {t("send")}
        </Button>
      </form>
    </Sheet>
  );
}

/** They survive a reload of this tab. */
function useWords(plans: Plan[], field: RefObject<HTMLTextAreaElement | null>) {
  const [text, write] = useStoredDraft(FEEDBACK_TEXT, field);
  const [kept, keep] = useStoredValue("sessionStorage", FEEDBACK_DRAFT);
  const chosen = chosenIn(
    kept,
    plans.map(({ value }) => value),
  );
  const words: Words = { ...chosen, text };

  function change({ text: written, ...some }: Partial<Words>) {
    if (written === undefined) keep(stored({ ...chosen, ...some }));
    else write(written);
  }
  function clear() {
    write("");
    keep(null);
  }
  return { words, change, clear };
}

type KindsProps = {
  value: Words["kind"];
  isMissing: boolean;
  onChange: (kind: NonNullable<Words["kind"]>) => void;
};

function Kinds({ value, isMissing, onChange }: KindsProps) {
  const t = useTranslations("feedback");
  const choices = KINDS.map((kind) => ({
    value: kind,
    label: t(`kinds.${kind}`),
    hint: t(`form.hints.${kind}`),
  }));
  return (
    <div className="grid gap-1.5">
      <Choices name="kind" label={t("form.kind")} {...{ choices, value, onChange }} />
      <p aria-live="polite" className="text-sm text-late empty:hidden">
        {isMissing && !value && t("form.missingKind")}
      </p>
    </div>
  );
}
