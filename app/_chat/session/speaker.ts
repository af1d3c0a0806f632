import { afterSentence, begin, goOn, type Reading, SILENT } from "../state/reading.ts";
import { createStore } from "./store.ts";

/** The outside world of the speaker, so that it can be tested without a browser. */
export type Voice = {
  /** Says one sentence. @param over it was said, or could not be */
  say: (sentence: string, locale: string, over: () => void) => void;
  hush: () => void;
  /** The browser still belongs to the person whose chat this is. */
  isStillMine: () => boolean;
};

/** Reads aloud, one message at a time and sentence by sentence. */
export function createSpeaker(voice: Voice) {
  const store = createStore<Reading>(SILENT);
  let turn = 0;
  let isSpeaking = false;

  function speak(locale: string) {
    const [sentence] = store.read().queue;
    if (isSpeaking || sentence === undefined) return;
    if (!voice.isStillMine()) return stop();
    const own = turn;
    isSpeaking = true;
    voice.say(sentence, locale, () => {
      if (own !== turn) return;
      isSpeaking = false;
      store.change(afterSentence);
      speak(locale);
    });
  }

  function hush() {
    turn += 1;
    isSpeaking = false;
    voice.hush();
  }

  function stop() {
    if (store.read() === SILENT) return;
    hush();
    store.change(() => SILENT);
  }

  return {
    read: store.read,
    subscribe: store.subscribe,
    stop,
    begin(key: string, sentences: readonly string[], locale: string) {
      if (store.read().key !== null) hush();
      store.change(() => begin(key, sentences));
      speak(locale);
    },
    goOn(key: string, sentences: readonly string[], locale: string) {
      store.change((before) => goOn(before, key, sentences));
      speak(locale);
    },
  };
}

export type Speaker = ReturnType<typeof createSpeaker>;
