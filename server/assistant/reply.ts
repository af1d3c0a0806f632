import { isStepCount, type ModelMessage, streamText, type TextStreamPart } from "ai";
import type { LiveRun } from "#server/conversations/live-run.ts";
import type { Citation } from "#server/conversations/schema.ts";
import { askFor } from "#server/desk/requests.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { PassageFact } from "#server/articles/schema.ts";
import { instructionsFor } from "./instructions.ts";
import { currentModel } from "./model.ts";
import { personStatusOf } from "./person-status.ts";
import { toolsFor, type Turn } from "./tools.ts";

/** A model that says nothing for so long, or does not come to an end, has failed. */
const limits = { firstWordsMs: 10_000, wholeMs: 60_000, steps: 5, tokens: 1_500 };

type Tools = ReturnType<typeof toolsFor>;

export async function writeReply(viewer: Viewer, history: ModelMessage[], run: LiveRun) {
  const today = dayIn(viewer.timeZone);
  const tooSlow = new AbortController();
  const timer = setTimeout(() => tooSlow.abort(), limits.firstWordsMs);
  const turn: Turn = {
    found: [],
    proposal: null,
    move: null,
    askForPerson: (reason) => askOnce(run, reason),
  };
  const { conversationId, questionSeq } = run.row;
  const person = await personStatusOf(conversationId, questionSeq);
  const { stream } = streamText({
    model: currentModel(),
    instructions: instructionsFor(viewer, today, person),
    messages: history,
    tools: toolsFor(viewer, today, turn),
    stopWhen: isStepCount(limits.steps),
    maxOutputTokens: limits.tokens,
    maxRetries: 1,
    abortSignal: AbortSignal.any([run.signal, tooSlow.signal, AbortSignal.timeout(limits.wholeMs)]),
    providerOptions: { kindline: { locale: viewer.locale } },
    onError: () => {},
  });

  const cited: Cited[] = [];
  for await (const part of stream) {
    if (part.type === "text-delta") {
      clearTimeout(timer);
      run.write(part.text);
    } else read(part, cited);
  }
  clearTimeout(timer);
  if (!run.text.trim()) throw new Error("The model said nothing");
  const { found, proposal, move } = turn;
  return { text: run.text.trim(), citations: citationsOf(found, cited), proposal, move };
}

/** Whoever sent the person away while this answer was written does not get one from it. */
async function askOnce({ row: { conversationId, questionSeq } }: LiveRun, reason: string) {
  if ((await personStatusOf(conversationId, questionSeq)) === "unwanted") return false;
  await askFor(conversationId, "assistant", reason);
  return true;
}

type Cited = { article: string; passage: unknown };

function read(part: TextStreamPart<Tools>, cited: Cited[]) {
  if (part.type === "error") throw part.error;
  if (part.type === "abort") throw new Error("The model was stopped or took too long");
  if (part.type === "source") {
    cited.push({ article: part.id, passage: part.providerMetadata?.kindline?.passage });
  }
}

/** Frozen as they were when the answer rested on them; a model that names none rests on the best it was given. */
function citationsOf(found: PassageFact[], cited: Cited[]): Citation[] {
  const used = cited.length > 0 ? found.filter((fact) => isCited(fact, cited)) : found.slice(0, 1);
  const once = new Map(used.map((fact) => [`${fact.slug} ${fact.passage}`, fact]));
  return Array.from(once.values(), ({ slug, version, title, passage }) => ({
    slug,
    version,
    title,
    passage,
  }));
}

const isCited = ({ slug, version, passage }: PassageFact, cited: Cited[]) =>
  cited.some((one) => one.article === `${slug}@${version}` && (one.passage ?? passage) === passage);
