import type { LiveRun } from "#server/conversations/live-run.ts";
import { capReachedBy } from "./caps/spent.ts";
import { portalDay } from "./caps/portal-day.ts";
import { currentModel } from "./model.ts";
import { attempt, type Question } from "./models/attempt.ts";
import { failureOf, tellFailure } from "./models/failure.ts";
import { beginningWithCustomer } from "./models/first-words.ts";
import { askOutside, isOutsideAwake, outsideModel } from "./models/outside.ts";
import { worldOf } from "./world.ts";

/** Both together take no longer than a minute. */
const limits = {
  outside: { silentMs: 8_000, wholeMs: 45_000, isOutside: true },
  own: { firstTextMs: 10_000, silentMs: 15_000, wholeMs: 15_000 },
  alone: { firstTextMs: 10_000, silentMs: 60_000, wholeMs: 60_000 },
} as const;

/**
 * By the outside model, if there is one, and by the embedded one when that fails, rests or has reached a cap. Words of
 * an outside model that broke off cannot be gone on with, as no other model knows how its sentence ends, and a whole
 * answer behind half of one would say things twice. So the answer begins anew in its place: the log holds one text for
 * a run, which is written at its end, and the stream lets a draft be replaced from any place on.
 */
export async function writeReply(asked: Omit<Question, "world" | "run"> & { run: LiveRun }) {
  const { viewer, run } = asked;
  const question = { ...asked, world: worldOf(viewer, run) };
  const outside = await outsideTurn(question);
  if (!outside) return byEmbedded(question, limits.alone);
  const { history, account } = question;
  const { id, model, price, firstTextMs } = outside;
  const told = { ...question, history: beginningWithCustomer(history) };
  account.beginOutside(portalDay(), price);
  try {
    const reply = await attempt(told, model, { ...limits.outside, firstTextMs });
    outside.end("answered");
    account.answeredBy = id;
    return reply;
  } catch (error) {
    if (run.signal.aborted) {
      outside.end("neither");
      account.answeredBy = id;
      throw error;
    }
    const failure = failureOf(error, run.text !== "");
    // Who makes a figure up is well, and was not believed.
    outside.end(failure === "figure" ? "answered" : "failed", error);
    account.takenOver = failure;
    tellFailure(run.row.id, error, run.text !== "");
    run.beginAnew();
    return byEmbedded(question, limits.own);
  }
}

/** @returns null where there is none, or it is not to be asked now, which is then in the account */
async function outsideTurn({ viewer, account }: Question) {
  const configured = outsideModel();
  if (!configured) return null;
  account.outsideModel = configured.id;
  if (isOutsideAwake()) {
    account.takenOver = await capReachedBy(viewer.id);
    if (account.takenOver) return null;
  }
  const turn = askOutside();
  if (!turn) account.takenOver = "resting";
  return turn;
}

function byEmbedded(question: Question, patience: (typeof limits)["own" | "alone"]) {
  const { account } = question;
  account.beginEmbedded();
  account.answeredBy = "embedded";
  return attempt(question, currentModel(), patience);
}
