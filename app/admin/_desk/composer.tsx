"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from "react";
import type { ConversationView } from "#server/conversations/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { ComposerField } from "./composer-field.tsx";
import { InsteadOfReply } from "./instead-of-reply.tsx";
import type { DraftKind } from "./state/draft-storage.ts";

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
        <ComposerField key={`${conversation.id} ${kind}`} {...{ kind, conversation, field }} />
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
