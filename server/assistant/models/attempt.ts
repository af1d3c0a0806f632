import type { LanguageModelV4 } from "@ai-sdk/provider";
import { isStepCount, type ModelMessage, type StopCondition, streamText, type ToolSet } from "ai";
import type { LiveRun } from "#server/conversations/live-run.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { cardsOf, nothingTold } from "../cards.ts";
import { citationsOf } from "../citations.ts";
import { isForPerson } from "../for-person.ts";
import { gapIn } from "../gap.ts";
import { instructionsFor } from "../instructions.ts";
import { toolsFor, type Turn } from "../tools.ts";
import type { World } from "../world.ts";
import type { Account } from "./account.ts";
import { Hearing } from "./hearing.ts";
import { KnownFigures } from "./known-figures.ts";
import { KnownLinks } from "./known-links.ts";

const STEPS = 5;
/** Of one step, and of all of them together, where a server takes no notice of the first. */
const TOKENS = 1_500;
const TOKENS_IN_ALL = 6_000;

/** A model that says nothing for so long, or does not come to an end, has failed. */
export type Patience = {
  firstTextMs: number;
  silentMs: number;
  wholeMs: number;
  /** Ours copies every figure; of another one nobody knows. */
  isOutside?: true;
};

/** What is asked, by whom, and what is kept of how it was answered. */
export type Question = {
  viewer: Viewer;
  history: ModelMessage[];
  run: Pick<LiveRun, "signal" | "write">;
  account: Account;
  world: World;
};

/** One model's way to an answer. What it found and proposed is its own: of one that fails nothing is left. */
export async function attempt(
  { viewer, history, run, account, world }: Question,
  model: LanguageModelV4,
  patience: Patience,
) {
  const today = dayIn(viewer.timeZone);
  const over = new AbortController();
  const turn = newTurn(world, over.signal);
  const instructions = instructionsFor(viewer, today, await world.personStatus());
  const known = `${instructions} ${JSON.stringify(history)}`;
  account.tell(known.length);
  const figures = patience.isOutside ? new KnownFigures(known) : null;
  const links = new KnownLinks(() => wordsOf(turn.found));
  const hearing = new Hearing(run, account, links, figures);
  const silence = watchSilence(() => over.abort(), patience);
  try {
    const { stream } = streamText({
      model,
      instructions,
      messages: history,
      tools: toolsFor(viewer, today, turn, world),
      stopWhen: [isStepCount(STEPS), haveSaid(TOKENS_IN_ALL)],
      maxOutputTokens: TOKENS,
      // Another try is the other model's: it comes sooner, and waits for nobody who is over a quota.
      maxRetries: 0,
      abortSignal: AbortSignal.any([
        run.signal,
        over.signal,
        AbortSignal.timeout(patience.wholeMs),
      ]),
      providerOptions: { kindline: { locale: viewer.locale } },
      onError: () => {},
    });
    for await (const part of stream) {
      hearing.hear(part);
      silence.heard(hearing.hasText);
    }
    account.endTurn();
    const { text, cited, called, done } = hearing.whole();
    const { found, proposal, move, autopay, pause, choices, told } = turn;
    for (const choice of choices) figures?.check(choice);
    const question = questionIn(history);
    const leadsToPerson = done.tools.has("askForPerson") || isForPerson(question);
    // To whom something weighs, and beside what is to be confirmed, no buttons are shown.
    const isBare = leadsToPerson || proposal || move || autopay || pause;
    return {
      text,
      citations: citationsOf(found, cited),
      proposal,
      move,
      autopay,
      pause,
      choices,
      called,
      cards: isBare ? [] : cardsOf(text, told),
      isForPerson: leadsToPerson,
      gap: gapIn(question, viewer.locale, { ...done, found }),
    };
  } catch (error) {
    account.breakOff(error);
    throw error;
  } finally {
    account.linksLeftOut += links.leftOut;
    silence.end();
    over.abort();
  }
}

const haveSaid =
  (most: number): StopCondition<ToolSet> =>
  ({ steps }) =>
    steps.reduce((sum, { usage }) => sum + (usage.outputTokens ?? 0), 0) >= most;

/** A call that was under way when its model had failed has no effect any more. */
const newTurn = (world: World, over: AbortSignal): Turn => ({
  found: [],
  proposal: null,
  move: null,
  autopay: null,
  pause: null,
  choices: [],
  told: nothingTold(),
  askForPerson: async (reason) => !over.aborted && (await world.askForPerson(reason)),
});

/** What the customer said last. */
function questionIn(history: ModelMessage[]): string {
  const content = history.findLast(({ role }) => role === "user")?.content ?? "";
  if (typeof content === "string") return content;
  const last = content.at(-1);
  return last?.type === "text" ? last.text : "";
}

const wordsOf = (found: Turn["found"]) => found.map(({ passage }) => passage).join("\n");

/** Until its first words a model may do what it likes, but not for longer; then it has to go on. */
function watchSilence(giveUp: () => void, { firstTextMs, silentMs }: Patience) {
  let timer = setTimeout(giveUp, firstTextMs);
  return {
    heard(hasText: boolean) {
      if (!hasText) return;
      clearTimeout(timer);
      timer = setTimeout(giveUp, silentMs);
    },
    end: () => clearTimeout(timer),
  };
}
