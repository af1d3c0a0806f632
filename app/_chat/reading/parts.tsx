import { useLocale } from "next-intl";
import { useEffect, useRef } from "react";
import { useChatSession } from "../chat-provider.tsx";
import { createSpeaker, type Speaker } from "../session/speaker.ts";
import { browserVoice } from "../session/voice.ts";
import { heardAtFirst } from "../state/announcements.ts";
import { readAlong } from "../state/read-along.ts";
import type { Room } from "../state/rooms.ts";

export { sentencesOf } from "../state/read-along.ts";

const speakers = new Map<string, Speaker>();

/** What is begun for one person is never gone on with for another. */
export function speakerFor(personId: string): Speaker {
  const speaker = speakers.get(personId) ?? createSpeaker(browserVoice(personId));
  speakers.set(personId, speaker);
  return speaker;
}

type ReadAlongProps = { room: Room; isOn: boolean };

/** Reads what comes while somebody is here who wants to hear it. Whoever goes elsewhere hears nothing more. */
export function ReadAlong({ room: { transcript }, isOn }: ReadAlongProps): null {
  const locale = useLocale();
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
