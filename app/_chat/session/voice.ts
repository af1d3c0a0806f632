import { canSpeak } from "../reading/can-speak.ts";
import { languageSpoken, voiceFor } from "../state/spoken-language.ts";
import { ownsBrowser } from "./outbox-storage.ts";
import type { Voice } from "./speaker.ts";

/** The browser's own voices, in the language of each sentence. */
export const browserVoice = (personId: string): Voice => ({
  say(sentence, locale, over) {
    if (!canSpeak()) return over();
    const lang = languageSpoken(sentence, locale);
    const spoken = new SpeechSynthesisUtterance(sentence);
    spoken.lang = lang;
    spoken.voice = voiceFor(lang, speechSynthesis.getVoices());
    spoken.addEventListener("end", over);
    spoken.addEventListener("error", over);
    speechSynthesis.speak(spoken);
  },
  hush: () => canSpeak() && speechSynthesis.cancel(),
  isStillMine: () => ownsBrowser(personId),
});
