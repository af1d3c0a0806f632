import type { Page } from "@playwright/test";

type Heard = { transcript: string | null; end: boolean | string };

declare global {
  // What the fakes below leave in the page.
  var hear: (heard: Heard) => void;
  var spoken: string[];
}

/** In place of the browser's own ears, which are a service of its maker. */
export function fakeEars() {
  const open: Ears[] = [];
  class Ears extends EventTarget {
    tell(type: string, rest = {}) {
      this.dispatchEvent(Object.assign(new Event(type), rest));
    }
    start() {
      open.unshift(this);
      setTimeout(() => this.tell("start"));
    }
    stop() {
      setTimeout(() => this.tell("end"));
    }
    abort() {
      this.stop();
    }
  }
  globalThis.hear = ({ transcript, end }) => {
    const [ears] = open;
    if (transcript === null) {
      ears?.tell("error", { error: end });
      ears?.tell("end");
    } else {
      ears?.tell("result", { results: [Object.assign([{ transcript }], { isFinal: end })] });
    }
  };
  Object.assign(globalThis, { SpeechRecognition: Ears, webkitSpeechRecognition: Ears });
}

export const hearIn = (page: Page, transcript: string | null, end: boolean | string = false) =>
  page.evaluate((heard) => globalThis.hear(heard), { transcript, end });

/** In place of its voice: a sentence is never over, so that it can be interrupted. */
export function fakeVoice() {
  globalThis.spoken = [];
  class Utterance extends EventTarget {
    lang = "";
    voice = null;
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const speechSynthesis = {
    speak: ({ text }: Utterance) => globalThis.spoken.push(text),
    cancel: () => globalThis.spoken.push("(quiet)"),
    getVoices: () => [],
  };
  Object.defineProperty(globalThis, "speechSynthesis", { value: speechSynthesis });
  Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance });
}

export const spokenIn = (page: Page) => page.evaluate(() => globalThis.spoken);
