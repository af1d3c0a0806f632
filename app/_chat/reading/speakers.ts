import { createSpeaker, type Speaker } from "../session/speaker.ts";
import { browserVoice } from "../session/voice.ts";

const speakers = new Map<string, Speaker>();

/** What is begun for one person is never gone on with for another. */
export function speakerFor(personId: string): Speaker {
  const speaker = speakers.get(personId) ?? createSpeaker(browserVoice(personId));
  speakers.set(personId, speaker);
  return speaker;
}
