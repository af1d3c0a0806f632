import { dictate, hear, QUIET, type Results, type Told } from "../state/dictation.ts";
import { createStore } from "./store.ts";

/** What browsers call SpeechRecognition, as far as it is needed here. */
export type Recognition = EventTarget & {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  start: () => void;
  stop: () => void;
  abort: () => void;
};

type Constructor = new () => Recognition;

/** Some have it under a name of their own, and some not at all. */
export function recognitionIn(browser: object): Constructor | null {
  // No library knows the type of it yet.
  const known = browser as {
    SpeechRecognition?: Constructor;
    webkitSpeechRecognition?: Constructor;
  };
  return known.SpeechRecognition ?? known.webkitSpeechRecognition ?? null;
}

/** Writes down what somebody says, one speech at a time. */
export function createDictation(make: () => Recognition) {
  const store = createStore(QUIET);
  let current: Recognition | null = null;
  const tell = (told: Told) => store.change((before) => dictate(before, told));

  function start(locale: string, onWords: (words: string) => void) {
    cancel();
    tell({ type: "start" });
    const recognition = make();
    current = recognition;
    Object.assign(recognition, { lang: locale, continuous: true, interimResults: true });
    listen(recognition, onWords);
    try {
      recognition.start();
    } catch {
      end(recognition, "failed");
    }
  }

  /** What an earlier speech still tells is told to nobody. */
  function listen(recognition: Recognition, onWords: (words: string) => void) {
    const on = (type: string, run: (event: Event) => void) =>
      recognition.addEventListener(type, (event) => recognition === current && run(event));
    on("start", () => tell({ type: "listening" }));
    on("result", (event) => {
      const { results } = event as Event & { results: Results }; // as its standard has it
      const { words } = hear(results, store.read().taken);
      tell({ type: "heard", results });
      if (words) onWords(words);
    });
    on("error", (event) => {
      const { error } = event as Event & { error: string }; // as its standard has it
      tell({ type: "failed", code: error });
    });
    on("end", () => end(recognition));
  }

  function end(recognition: Recognition, code?: string) {
    if (recognition !== current) return;
    current = null;
    if (code) tell({ type: "failed", code });
    tell({ type: "end" });
  }

  /** What was said until now is still written down. */
  function stop() {
    tell({ type: "stop" });
    current?.stop();
  }

  /** At once; the rest of it is nobody's. */
  function cancel() {
    const former = current;
    current = null;
    former?.abort();
    store.change(() => QUIET);
  }

  return { read: store.read, subscribe: store.subscribe, start, stop, cancel };
}
