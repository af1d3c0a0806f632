import { useLocale } from "next-intl";
import { useEffect, useRef } from "react";
import { useChatSession } from "../chat-provider.tsx";
import { heardAtFirst } from "../state/announcements.ts";
import { readAlong } from "../state/read-along.ts";
import type { Room } from "../state/rooms.ts";
import { speakerFor } from "./speakers.ts";
import { useReadsAlong } from "./use-reads-along.ts";

export { ReadAloud } from "./read-aloud.tsx";
export { speakerFor } from "./speakers.ts";
export { Toggle } from "./toggle.tsx";

/** Reads what comes while somebody is here who wants to hear it. Whoever goes elsewhere hears nothing more. */
export function ReadAlong({ room: { transcript } }: { room: Room }): null {
  const locale = useLocale();
  const { isOn } = useReadsAlong();
  const speaker = speakerFor(useChatSession().person.id);
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
