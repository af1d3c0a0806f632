"use client";

import { Lock, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from "react";
import { MESSAGE_LIMIT, type ConversationView } from "#server/conversations/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { useDesk } from "./desk-state.tsx";
import { useKept } from "./kept.ts";
import { draftKey, type DraftKind } from "./shelf.ts";

export type ComposerHandle = { write: (kind: DraftKind) => void };

type ComposerProps = {
  conversation: ConversationView;
  onPost: (kind: DraftKind, text: string) => void;
  onTyping: () => void;
  /** Stands where the reply would be while somebody else has the word. */
  insteadOfReply: ReactNode;
  ref: Ref<ComposerHandle>;
};

/** Two pens in two colours: what the customer reads, and what only colleagues read. Each keeps its own draft. */
export function Composer({ conversation, onPost, onTyping, insteadOfReply, ref }: ComposerProps) {
  const t = useTranslations("desk.composer");
  const [kind, setKind] = useState<DraftKind>("reply");
  const field = useRef<HTMLTextAreaElement>(null);
  const isNote = kind === "note";

  useImperativeHandle(ref, () => ({
    write(next) {
      setKind(next);
      // The field of the other kind is there after the next painting.
      requestAnimationFrame(() => field.current?.focus());
    },
  }));

  return (
    <section
      aria-label={t("label")}
      className={`shrink-0 border-t px-4 pt-2 pb-3 ${isNote ? "border-soon bg-soon-wash" : "border-line bg-sheet"}`}
    >
      <div className="flex items-center gap-1">
        <Pen chosen={!isNote} onChoose={() => setKind("reply")}>
          {t("reply")}
        </Pen>
        <Pen chosen={isNote} onChoose={() => setKind("note")}>
          <Lock aria-hidden className="size-3.5" />
          {t("note")}
        </Pen>
        {isNote && (
          <p id="note-hint" className="ms-2 hidden text-xs font-semibold text-soon sm:block">
            {t("noteHint")}
          </p>
        )}
      </div>
      {!isNote && !conversation.mine ? (
        insteadOfReply
      ) : (
        <Sheet key={kind} {...{ kind, conversation, onPost, onTyping, field }} />
      )}
    </section>
  );
}

function Pen({
  chosen,
  onChoose,
  children,
}: {
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className="flex min-h-8 items-center gap-1.5 rounded-md border border-transparent px-2.5 text-sm font-semibold text-soft hover:text-ink aria-pressed:border-edge aria-pressed:bg-paper aria-pressed:text-ink"
    >
      {children}
    </button>
  );
}

type SheetProps = Pick<ComposerProps, "conversation" | "onPost" | "onTyping"> & {
  kind: DraftKind;
  field: Ref<HTMLTextAreaElement>;
};

function Sheet({ kind, conversation, onPost, onTyping, field }: SheetProps) {
  const t = useTranslations("desk.composer");
  const { agent } = useDesk();
  const [text, keep] = useKept(draftKey(agent.id, conversation.id, kind));
  const excess = (text ?? "").trim().length - MESSAGE_LIMIT;
  const isNote = kind === "note";
  const name = conversation.customer.name;

  const post = () => {
    const words = (text ?? "").trim();
    if (!words || excess > 0) return;
    onPost(kind, words);
    keep(null);
  };

  return (
    <div className="mt-1.5 flex items-end gap-2">
      <textarea
        ref={field}
        dir="auto"
        rows={1}
        value={text ?? ""}
        aria-label={isNote ? t("noteFor") : t("replyTo", { name })}
        aria-describedby={isNote ? "note-hint" : undefined}
        aria-invalid={excess > 0 || undefined}
        placeholder={isNote ? t("notePlaceholder") : t("replyPlaceholder", { name })}
        title={t("keyHint")}
        onChange={(event) => {
          keep(event.target.value);
          if (!isNote) onTyping();
        }}
        onKeyDown={(event) => onWritingKey(event, post)}
        className={`field-sizing-content max-h-48 min-h-11 min-w-0 grow resize-none rounded-md border bg-paper px-3 py-2 placeholder:text-soft ${isNote ? "border-dashed border-soon" : "border-edge"}`}
      />
      {excess > 0 && (
        <p aria-live="polite" className="text-xs text-late">
          {t("tooLong", { count: excess })}
        </p>
      )}
      <Button
        kind={isNote ? "quiet" : "primary"}
        className="min-h-11 px-4"
        disabled={!text?.trim() || excess > 0}
        onClick={post}
      >
        {isNote ? <Lock aria-hidden /> : <SendHorizontal aria-hidden className="turns" />}
        <span className="hidden sm:inline">{t(isNote ? "save" : "send")}</span>
        <span className="sr-only sm:hidden">{t(isNote ? "save" : "send")}</span>
      </Button>
    </div>
  );
}

/** Enter sends; while a word is being composed (Japanese, Arabic, accents) it belongs to the word. */
function onWritingKey(event: KeyboardEvent<HTMLTextAreaElement>, post: () => void) {
  if (event.key === "Escape") return event.currentTarget.blur();
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  post();
}
