"use client";

import { SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { MESSAGE_LIMIT } from "#server/conversations/policy.ts";
import type { AttachedFile } from "#server/conversations/attached-file.ts";
import { Button } from "#app/_ui/button.tsx";
import { cn } from "#app/_ui/cn.ts";
import { useLater } from "#app/_ui/later.ts";
import { useHydrated } from "#app/_ui/use-hydrated.ts";
import { AttachButton } from "./attaching/attach-button.tsx";
import { AttachedFiles } from "./attaching/attached-files.tsx";
import { useAttached } from "./attaching/use-attached.ts";
import { canHear, dictating } from "./dictating/late.ts";
import { useStoredDraft } from "./hooks/use-stored-draft.ts";

type ComposerProps = {
  /** Of the person and the conversation: under it the unfinished text is kept. */
  draftKey: string;
  onSend: (text: string, files: AttachedFile[]) => void;
  onTyping: () => void;
  placeholder: string;
  about?: ReactNode;
  aside?: ReactNode;
};

const COUNT_FROM = MESSAGE_LIMIT - 400;

/** Enter sends, Shift+Enter begins a line. The text is let go only when it is in the outbox, and the cursor stays. */
export function Composer({ draftKey, onSend, onTyping, placeholder, about, aside }: ComposerProps) {
  const t = useTranslations("chat.composer");
  const field = useRef<HTMLTextAreaElement>(null);
  const countId = useId();
  const [text, setText] = useStoredDraft(draftKey, field);
  const attached = useAttached();
  const isHeard = useHydrated() && canHear();
  const ears = useLater(dictating, isHeard);
  const words = text.trim();
  const left = MESSAGE_LIMIT - words.length;
  const canSend = (words !== "" || attached.hasSome) && left >= 0;
  const focus = () => field.current?.focus();

  function send() {
    focus();
    const files = canSend && attached.take(words);
    if (!files) return;
    ears?.dictation.cancel();
    onSend(words, files);
    setText("");
  }

  function press(event: KeyboardEvent) {
    if (event.key === "Escape") ears?.dictation.stop();
    // An input method confirms a word with Enter; that sends nothing.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      className="mx-auto w-full max-w-3xl min-w-0"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {about}
      <AttachedFiles attached={attached} onRemoved={focus} />
      <div className="flex items-end gap-2">
        <AttachButton attached={attached} />
        <div className="relative grid min-w-0 grow">
          <textarea
            ref={field}
            value={text}
            rows={Math.min(6, text.split("\n").length)}
            dir="auto"
            enterKeyHint="send"
            aria-label={t("label")}
            aria-describedby={countId}
            aria-invalid={left < 0 || undefined}
            placeholder={placeholder}
            onKeyDown={press}
            onPaste={attached.paste}
            onChange={({ target }) => {
              setText(target.value);
              if (target.value.trim()) onTyping();
            }}
            className={cn(
              "field-sizing-content max-h-[min(12rem,35dvh)] min-h-12 min-w-0 resize-none rounded-md border border-edge bg-sheet px-3.5 py-2.5 text-base text-ink placeholder:text-soft",
              isHeard && "ltr:pr-12 rtl:pl-12",
            )}
          />
          {isHeard && ears && <ears.Dictation field={field} onText={setText} />}
        </div>
        {aside}
        <Button kind="primary" type="submit" disabled={!canSend} className="px-4 sm:px-5">
          <SendHorizontal aria-hidden className="turns" />
          <span className="sr-only sm:not-sr-only">{t("send")}</span>
        </Button>
      </div>
      <output
        id={countId}
        className={cn("mt-1 block text-xs empty:hidden", left < 0 ? "text-late" : "text-soft")}
      >
        {left < 0
          ? t("tooLong", { count: -left })
          : MESSAGE_LIMIT - left >= COUNT_FROM && t("left", { count: left })}
      </output>
    </form>
  );
}
