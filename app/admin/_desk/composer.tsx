"use client";

import { Lock, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from "react";
import { MESSAGE_LIMIT } from "#server/conversations/policy.ts";
import type { ConversationView } from "#server/conversations/schema.ts";
import { useComposer } from "#app/_chat/hooks/use-composer.ts";
import { cn } from "#app/_ui/cn.ts";
import { Button } from "#app/_ui/button.tsx";
import { InsteadOfReply } from "./instead-of-reply.tsx";
import { useDesk } from "./desk-state.tsx";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { draftKey, type DraftKind } from "./state/draft-storage.ts";

export type ComposerHandle = { write: (kind: DraftKind) => void };

type ComposerProps = {
  conversation: ConversationView;
  ref: Ref<ComposerHandle>;
};

/** Two pens in two colours: what the customer reads, and what only colleagues read. Each keeps its own draft. */
export function Composer({ conversation, ref }: ComposerProps) {
  const t = useTranslations("desk.composer");
  const [kind, setKind] = useState<DraftKind>("reply");
  const { field, focus } = useFocusOnceThere();
  const isNote = kind === "note";

  useImperativeHandle(ref, () => ({
    write(next) {
      setKind(next);
      focus();
    },
  }));

  return (
    <section
      aria-label={t("label")}
      className={cn(
        "shrink-0 border-t px-4 pt-2 pb-3",
        isNote ? "border-soon bg-soon-wash" : "border-line bg-sheet",
      )}
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
          <p
            id="note-hint"
            className="ms-2 hidden truncate text-xs font-semibold text-soon sm:block"
          >
            {t("noteHint")}
          </p>
        )}
      </div>
      {!isNote && !conversation.mine ? (
        <InsteadOfReply {...conversation} />
      ) : (
        <Field key={kind} {...{ kind, conversation, field }} />
      )}
    </section>
  );
}

/** The field may only come with the next frame, when the agent has the word: the cursor then waits for it. */
function useFocusOnceThere() {
  const isWanted = useRef(false);
  const current = useRef<HTMLTextAreaElement>(null);
  const field = useCallback((element: HTMLTextAreaElement | null) => {
    current.current = element;
    if (!element || !isWanted.current) return;
    isWanted.current = false;
    element.focus();
  }, []);
  const focus = useCallback(() => {
    isWanted.current = true;
    requestAnimationFrame(() => field(current.current));
  }, [field]);
  return { field, focus };
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
      className="flex min-h-8 shrink-0 items-center gap-1.5 rounded-md border border-transparent px-2.5 text-sm font-semibold text-soft hover:text-ink aria-pressed:border-edge aria-pressed:bg-paper aria-pressed:text-ink"
    >
      {children}
    </button>
  );
}

type FieldProps = Pick<ComposerProps, "conversation"> & {
  kind: DraftKind;
  field: Ref<HTMLTextAreaElement>;
};

function Field({ kind, conversation, field }: FieldProps) {
  const t = useTranslations("desk.composer");
  const { agent } = useDesk();
  const pen = useComposer(conversation);
  const [text, setText] = useStoredValue("localStorage", draftKey(agent.id, conversation.id, kind));
  const excess = (text ?? "").trim().length - MESSAGE_LIMIT;
  const isNote = kind === "note";
  const name = conversation.customer.name;

  const post = () => {
    const words = (text ?? "").trim();
    if (!words || excess > 0) return;
    pen.post(kind, words);
    setText(null);
  };

  return (
    <div className="mt-1.5 flex items-end gap-2">
      <textarea
        ref={field}
        dir={text ? "auto" : undefined}
        rows={1}
        value={text ?? ""}
        aria-label={isNote ? t("noteFor") : t("replyTo", { name })}
        aria-describedby={isNote ? "note-hint" : undefined}
        aria-invalid={excess > 0 || undefined}
        placeholder={isNote ? t("notePlaceholder") : t("replyPlaceholder", { name })}
        title={t("keyHint")}
        onChange={(event) => {
          setText(event.target.value);
          if (!isNote) pen.typing();
        }}
        onKeyDown={(event) => onWritingKey(event, post)}
        className={cn(
          "field-sizing-content max-h-48 min-h-11 min-w-0 grow resize-none rounded-md border bg-paper px-3 py-2 placeholder:text-soft",
          isNote ? "border-dashed border-soon" : "border-edge",
        )}
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
        <span className="max-sm:sr-only">{t(isNote ? "save" : "send")}</span>
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
