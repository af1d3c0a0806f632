"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AssistantMark } from "#app/_chat/assistant-mark.tsx";
import { MarkedNote } from "#app/_chat/marked.tsx";
import { cn } from "#app/_ui/cn.ts";
import { Initials } from "#app/_ui/initials.tsx";
import { When } from "#app/_ui/when.tsx";

/** Who says it: the reader, the assistant, or a person with a name. */
export type Speaker = { kind: "you" } | { kind: "assistant" } | { kind: "person"; name: string };

type BubbleProps = {
  speaker: Speaker;
  /** ISO instant; none while it is on its way. */
  at?: string;
  /** The name stands above the first of several; those who listen hear it each time. */
  isFirst?: boolean;
  /** For colleagues only. */
  isNote?: boolean;
  /** Below the words: how an answer ended, what it rests on, whether it has left. */
  foot?: ReactNode;
  /** Of a customer's message, for staff: it can be pointed at. */
  seq?: number | undefined;
  children: ReactNode;
};

/** Each bubble says who speaks. People are round and have a name, the assistant is square and says that it is an AI. */
export function Bubble({
  speaker,
  at,
  isFirst = true,
  isNote = false,
  foot,
  seq,
  children,
}: BubbleProps) {
  const isOwn = speaker.kind === "you";
  return (
    <article
      data-message={seq}
      tabIndex={seq === undefined ? undefined : -1}
      className={cn("flex gap-2.5", isOwn && "flex-row-reverse", isFirst ? "mt-5" : "mt-1.5")}
    >
      {!isOwn && <Face speaker={speaker} />}
      <div
        className={cn(
          "flex max-w-[min(38rem,85%)] min-w-0 flex-col",
          isOwn ? "items-end" : "items-start",
        )}
      >
        <header
          className={isFirst ? "label mb-1 flex flex-wrap items-baseline gap-x-2" : "sr-only"}
        >
          {isNote && <NoteMark />}
          <Name speaker={speaker} />
          {at && (
            <span className="font-normal">
              <When at={at} look="time" />
            </span>
          )}
        </header>
        <div className={cn("min-w-16 rounded-md border px-4 py-2.5", lookOf(isOwn, isNote))}>
          {children}
        </div>
        {seq !== undefined && <MarkedNote seq={seq} />}
        {foot}
      </div>
    </article>
  );
}

function lookOf(isOwn: boolean, isNote: boolean) {
  if (isNote) return "border-dashed border-soon bg-soon-wash";
  return isOwn ? "border-transparent bg-accent-wash" : "border-line bg-sheet";
}

function Face({ speaker }: { speaker: Speaker }) {
  return (
    <span className="mt-0.5 shrink-0">
      {speaker.kind === "person" ? (
        <Initials name={speaker.name} size="small" />
      ) : (
        <AssistantMark size="small" />
      )}
    </span>
  );
}

function Name({ speaker }: { speaker: Speaker }) {
  const t = useTranslations("chat.speaker");
  if (speaker.kind === "person") return <bdi className="text-ink">{speaker.name}</bdi>;
  return <span className="text-ink">{t(speaker.kind)}</span>;
}

function NoteMark() {
  const t = useTranslations("chat.speaker");
  return (
    <span className="inline-flex items-center gap-1 text-soon">
      <Lock aria-hidden className="size-3.5 self-center" />
      {t("note")}
    </span>
  );
}
