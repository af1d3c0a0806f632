import { useLocale } from "next-intl";
import { useEffect, useRef } from "react";
import { useChatSession } from "../chat-provider.tsx";
import { heardAtFirst } from "../state/announcements.ts";
import { readAlong } from "../state/read-along.ts";
import type { Room } from "../state/rooms.ts";
import { useReadsAlong } from "./use-reads-along.ts";

/** Reads what comes while somebody is here who wants to hear it. Whoever goes elsewhere hears nothing more. */
export function ReadAlong({ room: { transcript } }: { room: Room }) {
  const locale = useLocale();
  const { speaker } = useChatSession();
  const { isOn } = useReadsAlong();
  const heard = useRef(heardAtFirst(transcript));

  useEffect(() => {
    const next = readAlong(heard.current, transcript, locale);
    heard.current = next.heard;
    if (next.stops) speaker.stop();
    if (!isOn || document.visibilityState === "hidden") return;
    for (const { key, goesOn, sentences } of next.steps) {
      if (goesOn) speaker.goOn(key, sentences, locale);
      else speaker.begin(key, sentences, locale);
    }
  }, [transcript, locale, isOn, speaker]);

  useEffect(() => speaker.stop, [speaker]);
  return null;
}
