import { Lock, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  useCallback,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefCallback,
} from "react";
import { MESSAGE_LIMIT } from "#server/conversations/policy.ts";
import type { ConversationView } from "#server/conversations/schema.ts";
import { AttachButton } from "#app/_chat/attaching/attach-button.tsx";
import { AttachedFiles } from "#app/_chat/attaching/attached-files.tsx";
import { useAttached, type Attached } from "#app/_chat/attaching/use-attached.ts";
import { useComposer } from "#app/_chat/hooks/use-composer.ts";
import { Button } from "#app/_ui/button.tsx";
import { cn } from "#app/_ui/cn.ts";
import { useStoredValue } from "#app/_ui/use-stored-value.ts";
import { useDesk } from "./desk-state.tsx";
import { BeforeSending } from "./replying/before-sending.tsx";
import { SavedReplies } from "./replying/saved-replies.tsx";
import { beginsWithShortcut, isOnlyShortcut } from "./replying/slash.ts";
import { useSavedReplies } from "./replying/use-saved-replies.ts";
import { draftKey, type DraftKind } from "./state/draft-storage.ts";

type FieldProps = {
  conversation: ConversationView;
  field: RefCallback<HTMLTextAreaElement>;
};

/** Files go to the customer; what only colleagues read is words. */
export const ComposerField = ({ kind, ...props }: FieldProps & { kind: DraftKind }) =>
  kind === "note" ? <WordsField kind="note" {...props} /> : <ReplyField {...props} />;

function ReplyField(props: FieldProps) {
  const attached = useAttached(props.conversation.id);
  return (
    <div className="mt-1.5">
      <AttachedFiles attached={attached} onRemoved={() => {}} />
      <WordsField kind="reply" attached={attached} {...props} />
    </div>
  );
}

const BEFORE_SENDING = "before-sending";

type WordsFieldProps = FieldProps & { kind: DraftKind; attached?: Attached };

function WordsField({ kind, conversation, field, attached }: WordsFieldProps) {
  const t = useTranslations("desk.composer");
  const { agent } = useDesk();
  const pen = useComposer(conversation);
  const [text, setText] = useStoredValue("localStorage", draftKey(agent.id, conversation.id, kind));
  const words = (text ?? "").trim();
  const excess = words.length - MESSAGE_LIMIT;
  const isNote = kind === "note";
  const name = conversation.customer.name;
  const own = useRef<HTMLTextAreaElement>(null);
  const replies = useSavedReplies(conversation.id, own);
  const both = useCallback(
    (element: HTMLTextAreaElement | null) => {
      own.current = element;
      void field(element);
    },
    [field],
  );
  const [unsent, setUnsent] = useState<string | null>(null);
  const canPost = (words !== "" || attached?.hasSome === true) && excess <= 0;

  function post() {
    // What begins with a shortcut goes out once it is sent again as it stands.
    const isAsked = beginsWithShortcut(words) && unsent !== words;
    if (!isNote && (isOnlyShortcut(words) || isAsked)) return setUnsent(words);
    const files = canPost && (attached ? attached.take(words) : []);
    if (!files) return;
    pen.post(kind, words, { files });
    setText(null);
    replies.end();
  }

  const row = (
    <div
      className="relative mt-1.5 flex items-end gap-2"
      onBlur={(event) => isLeft(event) && replies.leave()}
    >
      {attached && <AttachButton attached={attached} className="size-11" />}
      {!isNote && <SavedReplies replies={replies} />}
      <textarea
        ref={both}
        dir={text ? "auto" : undefined}
        rows={1}
        value={text ?? ""}
        aria-label={isNote ? t("noteFor") : t("replyTo", { name })}
        aria-describedby={isNote ? "note-hint" : BEFORE_SENDING}
        aria-invalid={excess > 0 || unsent !== null || undefined}
        placeholder={isNote ? t("notePlaceholder") : t("replyPlaceholder", { name })}
        title={t("keyHint")}
        onChange={(event) => {
          setText(event.target.value);
          setUnsent(null);
          if (isNote) return;
          pen.typing();
          replies.see(event.target);
        }}
        onSelect={(event) => !isNote && replies.see(event.currentTarget)}
        onKeyDown={(event) => replies.take(event) || onWritingKey(event, post)}
        {...replies.control}
        onPaste={attached?.paste}
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
        disabled={!canPost}
        onClick={post}
      >
        {isNote ? <Lock aria-hidden /> : <SendHorizontal aria-hidden className="turns" />}
        <span className="max-sm:sr-only">{t(isNote ? "save" : "send")}</span>
      </Button>
    </div>
  );
  return (
    <>
      {row}
      {!isNote && <BeforeSending id={BEFORE_SENDING} {...{ unsent }} overdue={replies.overdue} />}
    </>
  );
}

/** The focus goes to none of the field, its buttons and its list. */
const isLeft = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
  !currentTarget.contains(relatedTarget);

/** Enter sends; while a word is being composed (Japanese, Arabic, accents) it belongs to the word. */
function onWritingKey(event: KeyboardEvent<HTMLTextAreaElement>, post: () => void) {
  if (event.key === "Escape") return event.currentTarget.blur();
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  post();
}
