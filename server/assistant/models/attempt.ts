import type { LanguageModelV4 } from "@ai-sdk/provider";
import { isStepCount, type ModelMessage, streamText } from "ai";
import type { LiveRun } from "#server/conversations/live-run.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { askForPersonOnce } from "../ask-once.ts";
import { cardsOf, nothingTold } from "../cards.ts";
import { citationsOf } from "../citations.ts";
import { instructionsFor } from "../instructions.ts";
import { personStatusOf } from "../person-status.ts";
import { toolsFor, type Turn } from "../tools.ts";
import { distress, possibleDistress } from "../wants-person/distress/distress.ts";
import { Hearing } from "./hearing.ts";
import { KnownFigures } from "./known-figures.ts";
import { KnownLinks } from "./known-links.ts";

const STEPS = 5;
const TOKENS = 1_500;

/** A model that says nothing for so long, or does not come to an end, has failed. */
export type Patience = {
  firstTextMs: number;
  silentMs: number;
  wholeMs: number;
  /** Ours copies every figure; of another one nobody knows. */
  isOutside?: true;
};

/** One model's way to an answer. What it found and proposed is its own: of one that fails nothing is left. */
export async function attempt(
  viewer: Viewer,
  history: ModelMessage[],
  run: LiveRun,
  model: LanguageModelV4,
  patience: Patience,
) {
  const today = dayIn(viewer.timeZone);
  const { conversationId, questionSeq } = run.row;
  const person = await personStatusOf(conversationId, questionSeq);
  const over = new AbortController();
  const turn = newTurn(run, over.signal);
  const instructions = instructionsFor(viewer, today, person);
  const figures = patience.isOutside
    ? new KnownFigures(`${instructions} ${JSON.stringify(history)}`)
    : null;
  const hearing = new Hearing(run, new KnownLinks(() => wordsOf(turn.found)), figures);
  const silence = watchSilence(() => over.abort(), patience);
  try {
    const { stream } = streamText({
      model,
      instructions,
      messages: history,
      tools: toolsFor(viewer, today, turn),
      stopWhen: isStepCount(STEPS),
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
    const { text, cited } = hearing.whole();
    const { found, proposal, move, told } = turn;
    const isBare = turn.isForPerson || proposal || move || isHeavy(history);
    const cards = isBare ? [] : cardsOf(text, told);
    return { text, citations: citationsOf(found, cited), proposal, move, cards };
  } finally {
    silence.end();
    over.abort();
  }
}

type OwnTurn = Turn & { isForPerson: boolean };

/** A call that was under way when its model had failed has no effect any more. */
function newTurn(run: LiveRun, over: AbortSignal): OwnTurn {
  const turn: OwnTurn = {
    found: [],
    proposal: null,
    move: null,
    told: nothingTold(),
    isForPerson: false,
    async askForPerson(reason) {
      turn.isForPerson = true;
      return !over.aborted && (await askForPersonOnce(run, reason));
    },
  };
  return turn;
}

/** To whom something weighs no buttons are shown. */
function isHeavy(history: ModelMessage[]) {
  const content = history.findLast(({ role }) => role === "user")?.content ?? "";
  const text =
    typeof content === "string"
      ? content
      : content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
  return distress(text) !== null || possibleDistress(text) !== null;
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
