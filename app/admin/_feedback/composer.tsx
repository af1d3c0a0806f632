"use client";

import { Lock, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { FEEDBACK_LIMIT } from "#server/feedback/policy.ts";
import type { FeedbackDetail } from "#server/feedback/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { Button } from "#app/_ui/button.tsx";
import { Tabs } from "#app/_ui/tabs.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { draftKey } from "../_desk/state/draft-storage.ts";
import { useInbox, type Pen } from "./inbox-state.tsx";
import { penId } from "./use-shortcuts.ts";
import { useWrite } from "./use-write.ts";

const PENS: Pen[] = ["reply", "note"];

/** Two pens in two colours: what the customer reads, and what only colleagues read. Each keeps its own draft. */
export function Composer({ feedback }: { feedback: FeedbackDetail }) {
  const t = useTranslations("feedback.composer");
  const { pen, setPen } = useInbox();
  const tabs = PENS.map((value) => ({
    value,
    label: t(value),
    content: <Field pen={value} feedback={feedback} />,
  }));
  return (
    <section
      aria-label={t("label")}
      className={cn(
        "shrink-0 border-t px-4 pt-1 pb-3 md:px-6",
        pen === "note" ? "border-soon bg-soon-wash" : "border-line bg-sheet",
      )}
    >
      <Tabs
        label={t("label")}
        className="mx-auto max-w-3xl [&_[role=tab]]:outline-offset-[-3px] [&_[role=tabpanel]]:pt-2.5"
        value={pen}
        onChange={(chosen) => setPen(chosen === "note" ? "note" : "reply")}
        tabs={tabs}
      />
    </section>
  );
}

function Field({ pen, feedback }: { pen: Pen; feedback: FeedbackDetail }) {
  const t = useTranslations("feedback");
  const { me } = useInbox();
  const [text, setText] = useStoredValue("localStorage", draftKey(me, feedback.id, pen));
  const { write, isBusy, problem } = useWrite(feedback.id, pen);
  const words = (text ?? "").trim();
  const excess = words.length - FEEDBACK_LIMIT;
  const isNote = pen === "note";
  const label = isNote ? t("composer.noteFor") : t("composer.replyTo", feedback.customer);

  async function send() {
    if (!words || excess > 0 || isBusy) return;
    if (await write(words)) setText(null);
  }

  return (
    <div className="grid gap-2">
      <TextArea
        id={penId(pen)}
        label={label}
        labelHidden
        placeholder={label}
        rows={2}
        value={text ?? ""}
        error={excess > 0 ? t("form.tooLong", { count: excess }) : problem}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
        }}
        className={cn("max-h-40", isNote && "border-dashed")}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className={cn("text-xs", isNote ? "font-semibold text-soon" : "text-soft")}>
          {t(isNote ? "composer.noteHint" : "composer.replyHint")}
        </p>
        <Button
          size="small"
          kind={isNote ? "quiet" : "primary"}
          busy={isBusy}
          disabled={!words || excess > 0}
          title={t("composer.keyHint")}
          onClick={() => void send()}
        >
          {isNote ? <Lock aria-hidden /> : <SendHorizontal aria-hidden className="turns" />}
          {t(isNote ? "composer.save" : "composer.send")}
        </Button>
      </div>
    </div>
  );
}
