import { dayIn } from "#server/platform/clock.ts";
import { Account } from "../models/account.ts";
import { attempt, type Patience } from "../models/attempt.ts";
import { failureOf } from "../models/failure.ts";
import { currentModel } from "../model.ts";
import type { OutsideModel } from "../models/outside.ts";
import type { TrialAnswer } from "../schema.ts";
import { portalDay } from "../caps/portal-day.ts";
import { fixtureCustomer, fixtureWorld } from "./fixture.ts";
import type { TrialQuestion } from "./questions.ts";
import { isRight } from "./right.ts";

/** Shorter than for customers in all, so that a program that stops does not wait. */
const WHOLE_MS = 20_000;
const PATIENCE = { firstTextMs: 8_000, silentMs: 8_000, wholeMs: WHOLE_MS };

/** One question as a customer would have it answered, with the fixture's things. @param model null: the embedded one */
export async function answerOnTrial(
  question: TrialQuestion,
  model: OutsideModel | null,
): Promise<TrialAnswer> {
  const viewer = fixtureCustomer(question.language);
  const account = new Account();
  if (model) account.beginOutside(portalDay(), model.price);
  const patience: Patience = model ? { ...PATIENCE, isOutside: true } : PATIENCE;
  const heard = { text: "", wasPersonCalled: false };
  const end = await attempt(
    {
      viewer,
      account,
      history: [{ role: "user", content: question.text }],
      run: {
        signal: AbortSignal.timeout(WHOLE_MS),
        write: (delta) => void (heard.text += delta),
      },
      world: fixtureWorld(dayIn(viewer.timeZone), () => (heard.wasPersonCalled = true)),
    },
    model?.model ?? currentModel(),
    patience,
  ).then(
    ({ text, called }) =>
      isRight(question, { ...heard, text, called }) ? ("right" as const) : ("wrong" as const),
    (error: unknown) => failureOf(error, heard.text !== ""),
  );
  const { firstTextMs, tokensIn, tokensOut, costMicros } = account;
  return { end, firstTextMs, tokensIn, tokensOut, costMicros };
}
