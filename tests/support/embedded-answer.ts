import { generateText, isStepCount } from "ai";
import { askedBeside } from "./embedded-chat.ts";
import { cardsOf } from "#server/assistant/cards.ts";
import { embeddedModel } from "#server/assistant/embedded/model.ts";
import { instructionsFor } from "#server/assistant/instructions.ts";
import { toolsFor } from "#server/assistant/tools.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { emptyTurn } from "./turn.ts";

const TODAY = "2026-11-25";

/** One question to the embedded model, with the customer's own plans and the articles that are published. */
export async function answerTo(viewer: Viewer, question: string, planId?: string) {
  const turn = emptyTurn();
  const { text, steps } = await generateText({
    model: embeddedModel({ chunkDelayMs: 0 }),
    instructions: instructionsFor(viewer, TODAY, "none"),
    messages: [{ role: "user", content: planId ? askedBeside(planId, question) : question }],
    tools: toolsFor(viewer, TODAY, turn),
    stopWhen: isStepCount(5),
    providerOptions: { kindline: { locale: viewer.locale } },
  });
  const cited = steps.flatMap(({ sources }) => sources.map(({ id }) => id.split("@")[0]));
  return {
    text,
    cited,
    proposal: turn.proposal,
    move: turn.move,
    autopay: turn.autopay,
    choices: turn.choices,
    cards: cardsOf(text, turn.told),
  };
}
