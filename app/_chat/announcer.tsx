"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { EventView } from "#server/conversations/schema.ts";
import { spokenText } from "#server/platform/format/markdown.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { type Perspective, useEventSentence } from "./event-line.tsx";
import { type Announcement, announce, heardAtFirst } from "./state/announcements.ts";
import type { Room } from "./state/rooms.ts";

type Said = { id: number; text: string };

/** Enough for a slow voice to come after; older ones have been read. */
const MOST = 12;

/** For those who listen: whole sentences, each once, in the order in which they came. */
export function Announcer({ room, perspective }: { room: Room; perspective: Perspective }) {
  const say = useWording(perspective);
  const locale = useLocale();
  const t = useTranslations("chat.waiting");
  const { transcript, conversation } = room;
  const heard = useRef(heardAtFirst(transcript));
  const position = useRef(conversation.position);
  const [said, setSaid] = useState<Said[]>([]);

  useEffect(() => {
    const side = perspective === "customer" ? "customer" : "agent";
    const next = announce(heard.current, transcript, side, locale);
    heard.current = next.heard;
    const texts = next.announcements.map(say);
    if (conversation.position !== position.current && conversation.position !== null) {
      texts.push(t("position", { position: conversation.position }));
    }
    position.current = conversation.position;
    if (texts.length > 0) setSaid((before) => append(before, texts));
  }, [transcript, conversation.position, perspective, locale, say, t]);

  return (
    <div aria-live="polite" aria-relevant="additions" className="sr-only">
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}

function append(before: Said[], texts: string[]): Said[] {
  const from = (before.at(-1)?.id ?? 0) + 1;
  return [...before, ...texts.map((text, index) => ({ id: from + index, text }))].slice(-MOST);
}

function useWording(perspective: Perspective) {
  const t = useTranslations("chat.speaker");
  const sentence = useEventSentence(perspective);
  const attached = useAttachedText();
  return (announcement: Announcement): string => {
    if (announcement.kind === "answer") {
      return announcement.isBeginning
        ? t("says", { name: t("assistant"), text: announcement.text })
        : announcement.text;
    }
    const { event } = announcement;
    if (event.kind === "message" || event.kind === "note") {
      const text = [event.content.text, attached(event)].filter(Boolean).join(" ");
      return event.author === "assistant"
        ? t("says", { name: t("assistant"), text: spokenText(text) })
        : t("says", { name: event.authorName ?? "", text });
    }
    return sentence(event);
  };
}

function useAttachedText() {
  const t = useTranslations("files");
  return ({ kind, content }: EventView) =>
    kind === "message" && "files" in content && content.files
      ? t("attached", { names: content.files.map(({ name }) => isolated(name)).join(", ") })
      : "";
}
