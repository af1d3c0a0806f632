/** What became of speech, from the press of the button to its end. */
export type Dictation = {
  phase: "off" | "starting" | "listening" | "ending";
  /** What is being said, as far as the browser has understood it by now. */
  interim: string;
  /** So many parts have been understood for good. */
  taken: number;
  hasHeard: boolean;
  failure: DictationFailure | null;
};

export type DictationFailure =
  "refused" | "silent" | "noMicrophone" | "offline" | "language" | "failed";

export const QUIET: Dictation = {
  phase: "off",
  interim: "",
  taken: 0,
  hasHeard: false,
  failure: null,
};

export type Told =
  | { type: "start" }
  | { type: "listening" }
  | { type: "heard"; results: Results }
  | { type: "failed"; code: string }
  /** Their wish; what was said last may still come. */
  | { type: "stop" }
  | { type: "end" };

/** As a browser tells it: parts in the order of speech, each with what it takes them for. */
export type Results = ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;

export function dictate(before: Dictation, told: Told): Dictation {
  switch (told.type) {
    case "start":
      return { ...QUIET, phase: "starting" };
    case "listening":
      return before.phase === "starting" ? { ...before, phase: "listening" } : before;
    case "heard": {
      const { taken, interim, words } = hear(told.results, before.taken);
      return { ...before, taken, interim, hasHeard: before.hasHeard || words !== "" };
    }
    case "failed":
      return { ...before, failure: before.failure ?? failureOf(told.code) };
    case "stop":
      return before.phase === "off" ? { ...before, failure: null } : { ...before, phase: "ending" };
    case "end":
      return { ...QUIET, failure: before.failure ?? silenceOf(before) };
  }
}

/** Whoever stops it knows why nothing was heard. */
const silenceOf = ({ phase, hasHeard }: Dictation) =>
  phase === "ending" || phase === "off" || hasHeard ? null : "silent";

const FAILURES: Record<string, DictationFailure | null> = {
  "not-allowed": "refused",
  "service-not-allowed": "refused",
  "no-speech": "silent",
  "audio-capture": "noMicrophone",
  network: "offline",
  "language-not-supported": "language",
  // By us.
  aborted: null,
};

const failureOf = (code: string) => (code in FAILURES ? (FAILURES[code] ?? null) : "failed");

/** @param from so many parts were taken before @returns the words that are sure now, and those that may still change */
export function hear(results: Results, from: number) {
  const parts = Array.from(results).slice(from);
  const open = parts.findIndex(({ isFinal }) => !isFinal);
  const sure = open < 0 ? parts : parts.slice(0, open);
  const unsure = open < 0 ? [] : parts.slice(open);
  return { words: textOf(sure), interim: textOf(unsure), taken: from + sure.length };
}

const textOf = (parts: ArrayLike<{ transcript: string }>[]) =>
  parts
    .map((part) => part[0]?.transcript.trim() ?? "")
    .filter(Boolean)
    .join(" ");

/** Behind what is written already, with a space between. */
export const joined = (text: string, words: string) =>
  text === "" || /\s$/u.test(text) ? text + words : `${text} ${words}`;
