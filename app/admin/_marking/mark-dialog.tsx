"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { AREAS } from "#server/themes/policy.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { type Area, AreaChoices } from "../_themes/area-choices.tsx";
import { type Range, rangeOf } from "./passage-in.ts";

/** What can be marked: a message, or the notes on a call. */
export type Markable = { key: string; text: string; isMarked?: boolean };

type MarkDialogProps = {
  items: Markable[];
  /** Which of them, and what was selected in it. */
  first: { key: string; range: Range | null };
  isBusy: boolean;
  problem: string | undefined;
  onMark: (key: string, range: Range, area: Area) => void;
  onClose: () => void;
};

/** Enter marks all of it, or what is selected in it; the area is the one of before until another is chosen. */
export function MarkDialog({ items, first, isBusy, problem, onMark, onClose }: MarkDialogProps) {
  const t = useTranslations("themes");
  const field = useRef<HTMLTextAreaElement>(null);
  const [key, setKey] = useState(first.key);
  const [stored, store] = useStoredValue("localStorage", "feedback-area");
  const area = AREAS.find((one) => one === stored) ?? "app";
  const index = items.findIndex((item) => item.key === key);
  const text = items[index]?.text ?? "";

  function mark() {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = field.current ?? {};
    onMark(key, rangeOf(text, { from, to }), area);
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("mark.title")}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          mark();
        }}
      >
        <TextArea
          key={key}
          ref={(element) => {
            if (!element || element === field.current) return;
            field.current = element;
            const { from, to } = (key === first.key && first.range) || { from: 0, to: text.length };
            element.focus();
            element.setSelectionRange(from, to);
          }}
          label={t("mark.passage")}
          hint={t(items[index]?.isMarked ? "mark.marked" : "mark.passageHint")}
          readOnly
          rows={3}
          value={text}
          error={problem}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            mark();
          }}
        />
        {items.length > 1 && (
          <div className="flex gap-2">
            <Button
              size="small"
              disabled={index <= 0}
              onClick={() => setKey(items[index - 1]?.key ?? key)}
            >
              <ChevronLeft aria-hidden className="turns" />
              {t("mark.earlier")}
            </Button>
            <Button
              size="small"
              disabled={index >= items.length - 1}
              onClick={() => setKey(items[index + 1]?.key ?? key)}
            >
              {t("mark.later")}
              <ChevronRight aria-hidden className="turns" />
            </Button>
          </div>
        )}
        <AreaChoices label={t("mark.area")} value={area} onChange={store} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="primary" busy={isBusy}>
            {t("mark.save")}
          </Button>
          <DialogClose>
            <Button>{t("dialog.cancel")}</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
