import type { Said } from "../prompt.ts";
import type { Say } from "./writing.ts";

/** An answer that did not bring the customer further. */
const STALLS = [
  "unsure",
  "unsureAgain",
  "unsureWhich",
  "unsureWaiting",
  "again",
  "stuck",
  "outOfScope",
];
/** Said so often in a row, the same words help nobody. */
const MOST_REPEATS = 2;
/** Who greets or thanks twice is answered with other words. */
const smallTalk = [
  ["greeting", "listening"],
  ["thanks", "declined"],
  ["goodbye", "declined"],
] as const;
/** After so many in a row, what brings no further is the fifth turn at the latest: a person comes unasked. */
const MOST_STALLS = 3;

/**
 * Nobody is told the same twice in a row as if it were new: once it is said that it is said again, and after that,
 * that it does not help.
 */
export function notTwice(core: string[], said: Said[], say: Say): string[] {
  const times = timesSaid(core, said, say);
  if (times === 0) return core;
  const other = core.length === 1 && smallTalk.find(([key]) => core[0] === say(key));
  if (other) return [say(other[1])];
  return times < MOST_REPEATS ? [say("again"), ...core] : [say("stuck")];
}

/** @returns whether this answer would be the one too many without progress: a person has to come instead. */
export function isAtCap(written: string[], misses: number, said: Said[], say: Say) {
  const core = written.filter((paragraph) => paragraph !== say("offer"));
  const isStalled =
    misses > 0 || timesSaid(core, said, say) > 0 || core.includes(say("outOfScope"));
  const isStall = (text: string) => STALLS.some((key) => text.includes(say(key)));
  return isStalled && whileHolds(answersIn(said), isStall) >= MOST_STALLS;
}

/** How often it was said right before, if not in these words then as what does not help. */
function timesSaid(core: string[], said: Said[], say: Say) {
  if (core.length === 0) return 0;
  const answers = answersIn(said);
  const helpless = whileHolds(answers, (text) => text.includes(say("stuck")));
  const whole = core.join("\n\n");
  const times = whileHolds(answers.slice(helpless), (text) => isAll(whole, text, say));
  return times === 0 ? 0 : times + helpless;
}

/** Beside it stands nothing but what stands around any answer: what is only a part of it is another answer. */
const isAll = (whole: string, text: string, say: Say) =>
  text.includes(whole) &&
  [whole, say("again"), say("offer")].reduce((rest, one) => rest.replace(one, ""), text).trim() ===
    "";

/** Newest first. */
const answersIn = (said: Said[]) =>
  said.filter(({ author }) => author === "assistant").toReversed();

function whileHolds(answers: Said[], holds: (text: string) => boolean) {
  const first = answers.findIndex(({ text }) => !holds(text));
  return first < 0 ? answers.length : first;
}
